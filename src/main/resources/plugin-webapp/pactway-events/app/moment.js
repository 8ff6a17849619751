// A day, or a day and time as the clocks of the authority show it, as the REST takes it: with the offset that holds there then.
const offsetAt = (instant, zone) => {
  const part = new Intl.DateTimeFormat("en-GB", {timeZone: zone, timeZoneName: "longOffset"}).formatToParts(instant).find(each => each.type === "timeZoneName");
  return part.value.replace("GMT", "") || "+00:00";
};

export const momentOf = (day, time, zone) => {
  if (!day || !time) {
    return day;
  }
  const local = `${day}T${time.slice(0, 5)}:00`;
  const about = offsetAt(new Date(`${local}Z`), zone);
  return `${local}${offsetAt(new Date(local + about), zone)}`;
};
