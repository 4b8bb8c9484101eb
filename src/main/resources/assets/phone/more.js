// The screen "More": unsent records, the place to hand out from, the phone, and signing out. And the screens before the first snapshot.
import { el, field, icon, select } from "./dom.js";
import { entryRow } from "./handouts.js";
import { currentLanguage, named, t, time } from "./texts.js";

export function more(app) {
  const unread = app.entries.filter(entry => entry.state === "UNREADABLE");
  return {
    title: t("app.more"),
    body: [
      state(app),
      el(
        "section",
        {},
        el("div", { class: "phone-head" }, el("h2", {}, t("app.outbox")), el("span", {}, t("app.wait", app.waiting.entries + app.waiting.photos))),
        app.entries.length
          ? el("ul", { class: "phone-list" }, app.entries.map(entry => entryRow(app, entry)))
          : app.unopened.length ? null : el("p", { class: "phone-none" }, t("app.nothing-waits")),
        unopened(app),
        app.waiting.entries || app.waiting.photos
          ? el("button", { type: "button", class: "phone-wide", onclick: () => app.connect() }, t("app.send-now"))
          : null,
        unread.length
          ? el("button", { type: "button", class: "outline phone-wide", onclick: () => app.outbox.again() }, t("app.unreadable.again", unread.length))
          : null,
        app.device && (app.waiting.entries || app.waiting.photos)
          ? [
              el("button", { type: "button", class: "outline phone-wide", id: "save-file", onclick: () => app.saveFile() }, t("app.file.save")),
              el("p", { class: "phone-note" }, t("app.file.hint"))]
          : null),
      app.day ? place(app) : null,
      device(app),
      el("section", {}, el("button", { type: "button", class: "outline phone-wide", onclick: () => app.switchLanguage() }, currentLanguage() === "bg" ? "English" : "Български")),
      el("section", {}, el("a", { role: "button", class: "outline phone-wide", href: "/" }, t("app.ordinary"))),
      app.operator ? signOut(app) : null,
    ],
  };
}

/** Returns the records that can no longer be opened, each with a button that removes it; null if there are none. */
function unopened(app) {
  if (!app.unopened.length) return null;
  return el("ul", { class: "phone-list" }, app.unopened.map(entry => {
    const title = t(`app.record.${entry.kind}`);
    // Nobody is named to a stranger, and a consultation is known to its author alone.
    const told = app.operator && (entry.kind !== "consultation" || entry.author === app.operator.username);
    return el(
      "li",
      {},
      icon("refused"),
      el(
        "div",
        {},
        el("strong", {}, title),
        el("small", {}, [time(entry.at), told ? t("app.by", entry.author) : ""].filter(Boolean).join(" · ")),
        el("small", { class: "short" }, t(entry.sentAt || entry.saved ? "app.unopened.perhaps-sent" : "app.unopened"))),
      el("button", { type: "button", class: "quiet", "aria-label": t("app.unopened.remove-it", title), onclick: () => app.outbox.drop(entry) }, t("app.unopened.remove")));
  }));
}

/** Returns a message for each obstacle to sending, with its remedy. */
function state(app) {
  const words = [];
  const press = (text, onclick) => el("button", { type: "button", class: "quiet", onclick }, t(text));
  if (app.link === "ended") words.push([t("app.ended", app.waiting.entries), signInLink(app)]);
  if (app.link === "away") words.push([t("app.away", app.waiting.entries)]);
  if (app.update) words.push([t(app.update), press("app.reload", () => location.reload())]);
  if (app.device?.state === "BLOCKED") words.push([t("app.blocked")]);
  if (app.device?.state === "WIPED") words.push([t("app.wiped")]);
  if (app.waiting.refused) words.push([t("app.photos-refused", app.waiting.refused), press("app.try-again", () => app.outbox.again())]);
  if (!app.persisted) words.push([t("app.not-persisted")]);
  return words.map(([text, remedy]) => el(
    "p",
    { class: "message soon" },
    icon("soon"),
    el("span", {}, text, remedy ? [" ", remedy] : null)));
}

/** Returns the link to sign in and come back. It cancels a sign-out that has not reached the server, which would end the new session. */
function signInLink(app, properties = {}) {
  return el("a", {
    ...properties,
    href: `/sign-in?next=${encodeURIComponent("/phone")}`,
    onclick: () => { app.stay(); },
  }, t("app.sign-in"));
}

function place(app) {
  return el("section", {}, field(t("app.place"), id => select(
    id,
    app.places().map(each => [each.code, named(each.name) || each.code]),
    app.place,
    code => app.choosePlace(code))));
}

function device(app) {
  if (!app.device) return null;
  return el(
    "section",
    {},
    el("h2", {}, t("app.this-phone")),
    el("p", { class: "phone-note" }, [app.device.name, app.day ? named(app.day.facts.centre.name) : app.device.centre].join(" · ")),
    app.loaded ? el("p", { class: "phone-note" }, [app.age(), t("app.people-here", app.day?.people.size ?? 0)].join(" · ")) : null,
    app.day ? el("button", { type: "button", class: "outline phone-wide", onclick: () => app.load() }, t("app.load")) : null);
}

function signOut(app) {
  return el(
    "section",
    {},
    el("button", { type: "button", class: "outline phone-wide", id: "sign-out", onclick: () => app.signOut() }, t("app.sign-out")),
    el("p", { class: "phone-note" }, app.waiting.entries ? t("app.sign-out.waiting", app.waiting.entries) : t("app.sign-out.hint")));
}

/** The screen before the app can work: sign in, register the phone, load the snapshot. */
export function registration(app) {
  if (app.device?.state === "WIPED" || app.device?.state === "BLOCKED") return waits(app, t(app.device.state === "WIPED" ? "app.wiped" : "app.blocked"));
  if (!app.session) {
    const text = { ended: t("app.start.sign-in"), away: t("app.start.away") }[app.link] ?? t("app.link.trying");
    return {
      title: t("app.start"),
      body: [
        el("p", {}, text),
        app.waiting.entries ? el("p", { class: "message soon" }, icon("soon"), el("span", {}, t("app.start.waiting", app.waiting.entries))) : null,
        app.link === "ended"
          ? signInLink(app, { role: "button", class: "phone-wide" })
          : el("button", { type: "button", class: "phone-wide", onclick: () => app.connect() }, t("app.try-again")),
      ],
    };
  }
  if (!app.device) return form(app);
  return waits(app, t("app.start.loading"));
}

function waits(app, text) {
  return {
    title: t("app.start"),
    body: [
      el("p", { role: "status" }, text),
      unopened(app),
      app.waiting.entries ? el("p", { class: "message soon" }, icon("soon"), el("span", {}, t("app.start.waiting", app.waiting.entries))) : null,
      el("button", { type: "button", class: "outline phone-wide", onclick: () => app.connect() }, t("app.try-again"))],
  };
}

/** Returns the centres where the operator is a field worker, because only field workers see the people there. */
function centres(app) {
  return app.session.roles
    .map(role => role.split("@"))
    .filter(([role, centre]) => role.toLowerCase() === "field" && centre !== "*")
    .map(([, centre]) => centre);
}

function form(app) {
  const at = centres(app);
  if (!at.length) return { title: t("app.start"), body: [el("p", {}, t("app.start.no-centre"))] };
  return {
    title: t("app.start"),
    body: el(
      "form",
      {
        onsubmit: async event => {
          event.preventDefault();
          const problem = await app.register(document.getElementById("device-name").value.trim(), document.getElementById("device-centre").value);
          if (problem) app.say(problem.problem?.errors?.[0]?.message ?? problem.problem?.detail ?? t("app.start.failed"), "refused");
        },
      },
      el("p", {}, t("app.start.register")),
      el("p", { class: "field" }, el("label", { for: "device-name" }, t("app.start.name")), el("input", { id: "device-name", required: true, maxlength: 60, value: t("app.start.name-of", app.session.name) })),
      el("p", { class: "field" }, el("label", { for: "device-centre" }, t("app.start.centre")), select("device-centre", at.map(code => [code, named(app.centres.get(code) ?? code)]), at[0])),
      el("button", { class: "phone-wide" }, t("app.start.go"))),
  };
}
