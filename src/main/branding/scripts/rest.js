// What the pages of our plug-ins share: the REST of Pactway, called as the person who is signed in, and elements of a page.

/** Answers {ok, status, body}; a failure has the problem as its body. */
export const rest = api => {
  const root = api.baseApi.replace(/\/api\/engine\/?$/, "").replace(/\/camunda$/, "");
  const call = async (method, path, body, more) => {
    const headers = {...more, Accept: "application/json", "X-Requested-With": "XMLHttpRequest", "X-XSRF-TOKEN": token(api)};
    if (body) {
      headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(`${root}/api/v1${path}`, {method, headers, credentials: "same-origin", body: body && JSON.stringify(body)});
    return {ok: answer.ok, status: answer.status, body: await answer.json().catch(() => null)};
  };
  return {address: path => `${root}/api/v1${path}`, get: path => call("GET", path), post: (path, body, headers) => call("POST", path, body, headers)};
};

// The token of the session is renewed with each sign-in; the cookie has the one that counts.
const token = api => decodeURIComponent((document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/) || [])[1] || api.CSRFToken || "");

/** An element with its properties and children; texts are texts, never HTML. */
export const el = (tag, properties = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined));
  return node;
};

let fields = 0;

/** A field with its label, its hint and the place of its error; {@code name} is the field of the request. */
export const field = (label, name, input, hint) => {
  const id = `pactway-field-${++fields}`;
  input.id = id;
  input.setAttribute("aria-describedby", `${id}-error`);
  return el(
    "div", {class: "pactway-field", "data-field": name},
    el("label", {for: id}, label),
    input,
    hint ? el("p", {class: "hint"}, hint) : null,
    el("p", {class: "error", id: `${id}-error`, role: "alert"})
  );
};

/** Puts each error of a problem beside its field, and what has no field into the summary. */
export const showProblem = (form, summary, answer) => {
  clearProblem(form, summary);
  const errors = (answer.body && answer.body.errors) || [];
  const left = errors.filter(error => {
    const place = [...form.querySelectorAll("[data-field]")].find(node => fits(node.dataset.field, error.field));
    if (place) {
      place.classList.add("faulty");
      place.querySelector(".error").textContent = error.message;
    }
    return !place;
  });
  if (left.length) {
    summary.textContent = left.map(error => (error.field ? `${error.field}: ` : "") + error.message).join(" ");
  } else if (!errors.length) {
    summary.textContent = failure(answer);
  }
};

const fits = (name, faulty) => name === faulty || name.endsWith(`.${faulty}`);

const failure = answer => {
  if (answer.status === 401) {
    return "You are no longer signed in. Sign in again; what you entered was not sent.";
  }
  if (answer.status === 403) {
    return "Your role does not allow this.";
  }
  return (answer.body && answer.body.detail) || `The server answered ${answer.status}.`;
};

export const clearProblem = (form, summary) => {
  summary.textContent = "";
  form.querySelectorAll(".faulty").forEach(node => node.classList.remove("faulty"));
  form.querySelectorAll(".pactway-field .error").forEach(node => (node.textContent = ""));
};

/** A day or a moment as people read it. */
export const when = text => {
  if (!text) {
    return "";
  }
  const day = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
  const [date, time] = text.split("T");
  return day.format(new Date(`${date}T00:00:00Z`)) + (time ? `, ${time.slice(0, 5)}` : "");
};

/** A length as people say it: 1 month, 2 working days. */
export const length = (by, unit) => `${by} ${by === 1 ? words(unit).replace(/s$/, "") : words(unit)}`;

export const words = id => id.replace(/-/g, " ");
