// Records of the programme: visits, consultations, information sessions.
import { el, field, icon, numberInput, select, UNREADABLE, wholeNeeded } from "./dom.js";
import { Choice, chosenLines, picker, wrongQuantity } from "./goods.js";
import { draftOf, grouped, headRows, heads, wrongHeads } from "./handouts.js";
import { dropPhotos, photoField, picturesOf } from "./photos.js";
import { personField, personOf, whyNobody } from "./people.js";
import { count, currentLanguage, day as dayOf, named, t } from "./texts.js";

const KINDS = ["SOCIAL", "PSYCHOLOGICAL", "LEGAL", "HEALTH"];
const MOST_NOTE = 4000;

/** The most minutes of a consultation and of a session that the server takes. */
const MOST_MINUTES = { consultation: 600, session: 720 };

const languageName = code => {
  try {
    return new Intl.DisplayNames(currentLanguage(), { type: "language" }).of(code);
  } catch {
    return code;
  }
};

/** The screen that leads to the records of the programme, with the planned visits. */
export function visits(app) {
  const planned = app.day.facts.visits ?? [];
  return {
    title: t("app.visits"),
    body: [
      el("a", { role: "button", class: "phone-wide", href: "#/consultation" }, icon("programme"), t("app.consultation")),
      el("a", { role: "button", class: "outline phone-wide", href: "#/session" }, icon("people"), t("app.session")),
      el("a", { role: "button", class: "outline phone-wide", href: "#/visit" }, icon("centre"), t("app.visit")),
      planned.length ? el("h2", {}, t("app.visits.planned")) : null,
      planned.length
        ? el("ul", { class: "phone-list" }, planned.map(each => el(
            "li",
            {},
            icon("programme"),
            el("div", {}, el("strong", {}, each.purpose ?? each.number), el("small", {}, `${dayOf(each.on)} · ${each.number}`)))))
        : null,
    ],
  };
}

function topicsField(app, draft) {
  draft.topics ??= new Set();
  const topics = app.day.facts.topics ?? [];
  return el(
    "fieldset",
    {},
    el("legend", {}, t("app.topics")),
    el("div", { class: "phone-options" }, topics.map(topic => el("button", {
      type: "button",
      class: "outline",
      "aria-pressed": String(draft.topics.has(topic.code)),
      onclick: () => {
        if (!draft.topics.delete(topic.code)) draft.topics.add(topic.code);
        app.show();
      },
    }, named(topic.name)))));
}

const languages = app => (app.day.facts.languages ?? []).map(code => [code, languageName(code)]);

const minutesField = (draft, most) => field(t("app.minutes"), id =>
  numberInput({ id, least: 1, most, value: draft.minutes }, number => { draft.minutes = number; }));

/** Returns the reason why the minutes cannot be recorded; null if they can. */
const wrongMinutes = (draft, most) => (draft.minutes === UNREADABLE ? wholeNeeded(t("app.minutes"), 1, most) : null);

export function consultation(app) {
  const draft = draftOf(app, "consultation");
  draft.kind ??= usualKind(app);
  draft.anonymous ??= false;
  return {
    title: t("app.consultation"),
    back: "visits",
    body: [
      draft.anonymous ? null : personField(app, draft),
      // A record for an unknown card needs sex and age, because the figures count by them.
      draft.anonymous || (draft.code && !app.day.person(draft.code)) ? anonymousFields(app, draft) : null,
      el("p", {}, el("label", { class: "phone-tick" }, el("input", {
        type: "checkbox",
        checked: draft.anonymous,
        onchange: event => {
          draft.anonymous = event.target.checked;
          app.show();
        },
      }), t("app.anonymous"))),
      field(t("app.kind"), id => select(id, KINDS.map(kind => [kind, t(`consultations.kind.${kind}`)]), draft.kind, kind => { draft.kind = kind; })),
      topicsField(app, draft),
      field(t("app.language"), id => select(id, [["", "–"], ...languages(app)], draft.language ?? "", code => { draft.language = code || null; })),
      minutesField(draft, MOST_MINUTES.consultation),
      field(t("app.note"), id => el("textarea", {
        id,
        rows: 4,
        maxlength: MOST_NOTE,
        dir: "auto",
        value: draft.note ?? "",
        oninput: event => { draft.note = event.target.value; },
      }), t("app.note.hint")),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => recordConsultation(app, draft) }, t("app.record")),
  };
}

function usualKind(app) {
  return { PSYCHOLOGIST: "PSYCHOLOGICAL", LAWYER: "LEGAL", NURSE: "HEALTH" }[app.day.facts.operator?.profession] ?? "SOCIAL";
}

function anonymousFields(app, draft) {
  draft.sex ??= "FEMALE";
  draft.ageBand ??= "18-59";
  return el(
    "div",
    { class: "phone-pair" },
    field(t("app.sex"), id => select(id, ["FEMALE", "MALE"].map(sex => [sex, t(`app.heads.${sex}`)]), draft.sex, sex => { draft.sex = sex; })),
    field(t("app.age"), id => select(id, ["0-4", "5-11", "12-17", "18-59", "60+"].map(band => [band, band.replace("-", "–")]), draft.ageBand, band => { draft.ageBand = band; })));
}

async function recordConsultation(app, draft) {
  const code = personOf(app, draft);
  const known = draft.anonymous ? undefined : app.day.person(draft.code ?? "");
  if (!draft.anonymous && !code) {
    app.say(whyNobody(draft), "refused");
    return;
  }
  if (!draft.topics.size) {
    app.say("app.topics.choose", "refused");
    return;
  }
  const wrong = wrongMinutes(draft, MOST_MINUTES.consultation);
  if (wrong) {
    app.say(wrong, "refused");
    return;
  }
  const done = await app.record({
    kind: "consultation",
    content: {
      centre: app.device.centre,
      occurredAt: new Date().toISOString(),
      ...(draft.anonymous ? {} : { beneficiary: code }),
      anonymous: { sex: known?.sex ?? draft.sex, ageBand: known?.ageBand ?? draft.ageBand },
      kind: draft.kind,
      topics: [...draft.topics],
      ...(draft.language ? { language: draft.language } : {}),
      ...(draft.minutes ? { minutes: draft.minutes } : {}),
      ...(draft.note?.trim() ? { note: draft.note.trim() } : {}),
    },
    summary: {
      title: t("app.consultation"),
      text: [draft.anonymous ? t("app.anonymous") : grouped(code), draft.minutes ? t("app.minutes-of", draft.minutes) : "", draft.language ? languageName(draft.language) : ""]
        .filter(Boolean)
        .join(" · "),
    },
  }, draft);
  if (!done) return;
  app.drafts.delete("consultation");
  app.go("#/");
}

export function session(app) {
  const draft = draftOf(app, "session");
  draft.heads ??= new Map();
  draft.languages ??= new Set();
  draft.choice ??= new Choice();
  return {
    title: t("app.session"),
    back: "visits",
    body: [
      topicsField(app, draft),
      el(
        "fieldset",
        {},
        el("legend", {}, t("app.languages")),
        el("div", { class: "phone-options" }, languages(app).map(([code, name]) => el("button", {
          type: "button",
          class: "outline",
          "aria-pressed": String(draft.languages.has(code)),
          onclick: () => {
            if (!draft.languages.delete(code)) draft.languages.add(code);
            app.show();
          },
        }, name)))),
      minutesField(draft, MOST_MINUTES.session),
      heads(app, draft.heads),
      picker(app, draft, { subtitle: t("app.session"), heading: t("app.session.materials") }),
      chosenLines(app, draft.choice),
      photoField(app, draft, 1),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => recordSession(app, draft) }, t("app.record")),
  };
}

async function recordSession(app, draft) {
  const wrong = wrongMinutes(draft, MOST_MINUTES.session) ?? wrongHeads(draft.heads) ?? wrongQuantity(app, draft.choice);
  if (wrong) {
    app.say(wrong, "refused");
    return;
  }
  const rows = headRows(draft.heads);
  if (!draft.topics.size || !draft.languages.size || !draft.minutes || !rows.length) {
    app.say("app.session.missing", "refused");
    return;
  }
  const given = [...draft.choice.lines.values()];
  if (given.some(line => app.day.items.get(line.sku)?.medicine)) {
    app.say("app.session.medicine", "refused");
    return;
  }
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const done = await app.record({
    kind: "information-session",
    author: app.operator.username,
    content: {
      centre: app.device.centre,
      on: app.day.today(),
      topics: [...draft.topics],
      languages: [...draft.languages],
      minutes: draft.minutes,
      heads: rows,
      ...(given.length ? { location: app.place, materials: app.day.lines(given, app.place) } : {}),
    },
    summary: { title: t("app.session"), text: `${t("app.people", total)} · ${t("app.minutes-of", count(draft.minutes))}` },
    photos: await picturesOf(draft),
  }, draft);
  if (!done) return;
  dropPhotos(draft);
  app.drafts.delete("session");
  app.go("#/");
}

export function visit(app) {
  const draft = draftOf(app, "visit");
  return {
    title: t("app.visit"),
    back: "visits",
    body: [
      field(t("app.visit.purpose"), id => el("textarea", {
        id,
        rows: 3,
        maxlength: 300,
        value: draft.purpose ?? "",
        oninput: event => { draft.purpose = event.target.value; },
      })),
      el("p", { class: "phone-note" }, t("app.visit.by", app.operator.name)),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => recordVisit(app, draft) }, t("app.record")),
  };
}

async function recordVisit(app, draft) {
  const purpose = draft.purpose?.trim();
  if (!purpose) {
    app.say("app.visit.missing", "refused");
    return;
  }
  const done = await app.record({
    kind: "field-visit",
    content: { centre: app.device.centre, on: app.day.today(), purpose, members: [app.operator.username] },
    summary: { title: t("app.visit"), text: purpose },
  }, draft);
  if (!done) return;
  app.drafts.delete("visit");
  app.go("#/");
}
