// Seven days and fifteen hours are seven days, not eight: nobody may think that there is more time than there is.
window.angular.module("cam.tasklist.custom").run(["moment", (moment) => moment.relativeTimeRounding(Math.floor)]);

export default [];
