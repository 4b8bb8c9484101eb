// Handing out: to a person by card or case code, or to a group.
import { personCode } from "./codes.js";
import { sizesOf, thing } from "./day.js";
import { el, field, icon, numberInput, select, UNREADABLE, wholeNeeded } from "./dom.js";
import { begun } from "./drafts.js";
import { Choice, chosenLines, grid, picker, title, wrongQuantity } from "./goods.js";
import { sign } from "./pad.js";
import { dropPhotos } from "./photos.js";
import { scan, signal } from "./scanner.js";
import { sizeFit } from "./sizes.js";
import { count, day as dayOf, named, t, time } from "./texts.js";

const BANDS = ["0-4", "5-11", "12-17", "18-59", "60+"];
const SEXES = ["FEMALE", "MALE"];
const KINDS = { handout: "give", need: "heart", "work-order": "violet", consultation: "programme", "information-session": "people", "field-visit": "centre" };

/** The largest number of people of one sex and age band. */
const MOST_HEADS = 10_000;

/** Returns the case code in its groups: 3-3-3-2. */
export const grouped = code => code.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, "$1-$2-$3-$4");

/** Returns the sex and age band in words. */
export const who = person => `${t(`desk.who.${person.sex}.${/^(0-4|5-11|12-17)$/.test(person.ageBand) ? "child" : "adult"}`)}, ${person.ageBand.replace("-", "–")}`;

/** The start: scan a card, type a number, hand out to a group; and the unsent records. */
export function start(app) {
  const draft = draftOf(app, "start");
  return {
    title: t("app.hand-out"),
    body: [
      el("button", { type: "button", class: "phone-big", id: "scan-card", onclick: () => scanCard(app) }, icon("camera"), el("span", {}, t("app.scan-card"))),
      el(
        "div",
        { class: "phone-pair" },
        el("button", {
          type: "button",
          id: "type-code",
          class: "outline",
          onclick: () => {
            draft.typing = !draft.typing;
            app.show();
            document.getElementById("code")?.focus();
          },
        }, t("app.type-code")),
        el("a", { role: "button", class: "outline", href: "#/group" }, icon("people"), t("app.group"))),
      draft.typing ? codeForm(app, draft) : null,
      draft.unknown ? unknownCard(app, draft.unknown) : null,
      unrecorded(app),
      recorded(app),
    ],
  };
}

function codeForm(app, draft) {
  return el(
    "form",
    {
      class: "phone-pair",
      onsubmit: event => {
        event.preventDefault();
        open(app, document.getElementById("code").value);
      },
    },
    el("input", { id: "code", inputmode: "numeric", "aria-label": t("app.code"), placeholder: t("app.code"), maxlength: 40, autocomplete: "off", value: draft.code ?? "", oninput: event => { draft.code = event.target.value; } }),
    el("button", {}, t("app.open")));
}

/** The message for a card that is not in the snapshot, such as that of a person registered since. A handout can be recorded all the same. */
function unknownCard(app, code) {
  return el(
    "div",
    { class: "message soon" },
    icon("soon"),
    el(
      "span",
      {},
      t("app.unknown-card", grouped(code)),
      " ",
      el("button", { type: "button", class: "quiet", onclick: () => app.meet(code) }, t("app.unknown-card.give"))));
}

function scanCard(app) {
  scan(app, {
    title: t("app.scan-card"),
    once: true,
    onCode: code => open(app, code),
  });
}

function open(app, scanned) {
  const draft = draftOf(app, "start");
  const found = app.day.person(scanned);
  const code = personCode(scanned);
  draft.unknown = null;
  if (found) {
    signal("ok");
    draft.typing = false;
    draft.code = "";
    app.meet(found.caseCode);
    return;
  }
  signal(code ? "unknown" : "refused");
  if (code) draft.unknown = code;
  else app.say("app.code.impossible", "refused");
  app.show();
}

/** The screen, symbol and name of a draft other than a handout to a person. */
const BEGUN = {
  group: ["group", "handout", "app.group"],
  need: ["needs", "need", "app.need"],
  fault: ["faults", "work-order", "app.fault"],
  consultation: ["consultation", "consultation", "app.consultation"],
  session: ["session", "information-session", "app.session"],
  visit: ["visit", "field-visit", "app.visit"],
};

/** The records that were begun and not recorded, each with a button to go on and one to drop it. */
function unrecorded(app) {
  const drafts = begun(app.drafts);
  if (!drafts.length) return null;
  return el(
    "section",
    {},
    el("div", { class: "phone-head" }, el("h2", {}, t("app.drafts"))),
    el("ul", { class: "phone-list" }, drafts.map(([name, draft]) => {
      const code = name.startsWith("person ") ? name.replace("person ", "") : "";
      const [screen, kind, title] = BEGUN[name] ?? ["person", "handout", ""];
      const heading = code ? grouped(code) : t(title);
      const text = [draft.code ? grouped(app.day.person(draft.code)?.caseCode ?? draft.code) : "", goodsText(app, draft.choice), draft.description ?? draft.purpose ?? ""];
      return el(
        "li",
        {},
        icon(KINDS[kind]),
        el(
          "div",
          {},
          el("strong", {}, heading),
          el("small", {}, text.filter(Boolean).join(" · ").slice(0, 80)),
          el("button", {
            type: "button",
            class: "quiet",
            "aria-label": t("app.draft.continue-of", heading),
            onclick: () => (code ? app.meet(code) : app.go(`#/${screen}`)),
          }, t("app.draft.continue"))),
        el("button", {
          type: "button",
          class: "phone-undo",
          "aria-label": t("app.draft.drop", heading),
          onclick: async () => {
            dropPhotos(draft);
            await app.kept.drop(name);
            app.tellOthers();
            app.show();
          },
        }, icon("bin")));
    })));
}

/** The unsent records, each with a button to undo it. */
function recorded(app) {
  const entries = app.entries;
  return el(
    "section",
    {},
    el("div", { class: "phone-head" }, el("h2", {}, t("app.recorded-here")), el("span", {}, t("app.wait", app.waiting.entries))),
    entries.length
      ? el("ul", { class: "phone-list" }, entries.slice(0, 5).map(entry => entryRow(app, entry)))
      : el("p", { class: "phone-none" }, t("app.nothing-waits")),
    entries.length > 5 ? el("p", {}, el("a", { href: "#/more" }, t("app.more-records", entries.length - 5))) : null,
    entries.length ? el("p", { class: "phone-note" }, t("app.keep-data")) : null);
}

/**
 * Returns the row of an entry of the outbox. Only its author reads what it says and can undo it. Others see kind, time and author, and of a
 * consultation no author. Without a sign-in nobody sees an author.
 */
export function entryRow(app, entry) {
  const own = Boolean(app.operator) && entry.author === app.operator.username;
  const authorShown = app.operator && !own && entry.kind !== "consultation";
  const lines = [time(entry.at), own ? entry.summary.text : "", entry.photos ? t("app.photos", entry.photos) : ""].filter(Boolean);
  return el(
    "li",
    {},
    icon(KINDS[entry.kind]),
    el(
      "div",
      {},
      el("strong", {}, own ? entry.summary.title : t(`app.record.${entry.kind}`)),
      el("small", {}, lines.join(" · ")),
      authorShown ? el("small", {}, t("app.by", entry.author)) : null,
      own && entry.state === "UNREADABLE" ? el("small", { class: "short" }, reasons(entry)) : null),
    own && !entry.sentAt
      ? el("button", { type: "button", class: "phone-undo", "aria-label": t("app.undo", entry.summary.title), onclick: () => undo(app, entry) }, icon("undo"))
      : null);
}

function reasons(entry) {
  const said = (entry.errors ?? []).map(error => [error.field, error.message].filter(Boolean).join(": ")).filter(Boolean);
  return said.length ? t("app.unreadable", said.join("; ")) : t("app.unconfirmed");
}

async function undo(app, entry) {
  const taken = await app.outbox.undo(entry.id);
  app.say(taken ? "app.undone" : "app.undo-late", taken ? "done" : "refused");
}

/** Returns the draft of a screen: its typed and chosen values until they are recorded. */
export function draftOf(app, key) {
  if (!app.drafts.has(key)) app.drafts.set(key, { choice: new Choice(), acknowledgement: "SIGNATURE" });
  return app.drafts.get(key);
}

/** The screen of a person: goods due, needs, other goods, earlier handouts, and the handout. */
export function person(app) {
  const code = app.met;
  if (!code) return start(app);
  const known = app.day.person(code);
  const draft = draftOf(app, `person ${code}`);
  const { choice } = draft;
  return {
    title: grouped(code),
    label: t("app.hand-out"),
    back: "",
    body: [
      known ? household(app, known) : el("p", { class: "message soon" }, icon("soon"), el("span", {}, t("app.unknown-person"))),
      known ? dues(app, known, draft) : null,
      known?.needs?.length ? openNeeds(app, known, draft) : null,
      picker(app, draft, { subtitle: t("app.for", grouped(code)), person: known }),
      chosenLines(app, choice),
      choice.size ? field(t("app.collected-by"), id => el("input", {
        id,
        maxlength: 100,
        value: draft.collectedBy ?? "",
        oninput: event => { draft.collectedBy = event.target.value.trim(); },
      }), t("app.collected-by.hint")) : null,
      known?.given?.length ? lastGiven(app, known) : null,
      el("p", { class: "phone-note" }, t("app.others-unseen", time(app.loaded.at))),
    ],
    act: act(app, draft, () => giveToPerson(app, code, draft)),
  };
}

function household(app, known) {
  const people = app.day.household(known);
  const facts = [
    who(known),
    known.room ? t("app.room", known.room) : "",
    known.clothes ? t("app.clothes", known.clothes) : "",
    known.shoes ? t("app.shoes", known.shoes) : ""].filter(Boolean);
  return [
    el("p", { class: "phone-facts" }, facts.join(" · ")),
    people.length > 1
      ? el("div", { class: "phone-chips", role: "group", "aria-label": t("app.household") }, people.map(each =>
          el(
            "button",
            { type: "button", "aria-pressed": String(each === known), onclick: () => app.meet(each.caseCode) },
            app.day.given.some(given => given.person === each.caseCode) ? icon("done") : null,
            who(each))))
      : null,
  ];
}

function dues(app, known, draft) {
  const rows = app.day.due(known);
  if (!rows.length) return el("p", {}, t("app.due.no-rules"));
  const pairs = rows.map(row => ({ ...row, proposed: app.day.proposal(row.rule, known, app.place) }));
  const some = pairs.some(row => row.proposed.length && row.remaining > 0);
  return el(
    "section",
    {},
    el(
      "div",
      { class: "phone-head" },
      el("h2", {}, t("app.due.today")),
      some ? el("button", { type: "button", class: "quiet", onclick: () => putAll(app, pairs, known, draft) }, t("app.due.put-all")) : null),
    pairs.map(row => due(app, row, known, draft)));
}

function due(app, row, known, draft) {
  const { rule, remaining, nextOn, proposed } = row;
  const { day, place } = app;
  const choices = day.choices(rule, known, place).filter(each => each.left > 0);
  const chosen = day.chosenOf(rule, draft.choice.bySku());
  const open = draft.open === rule.code;
  const gone = remaining === 0;
  const toggle = () => {
    draft.open = open ? null : rule.code;
    app.show();
  };
  return el(
    "div",
    { class: gone ? "phone-due gone" : "phone-due" },
    el(
      "button",
      { type: "button", class: "phone-due-name", "aria-expanded": String(open), onclick: toggle },
      el("strong", {}, named(rule.name)),
      el("small", { class: !gone && !choices.length ? "short" : undefined }, below())),
    el("span", { class: "phone-of" }, t("app.due.of", count(remaining), count(Math.max(remaining, rule.quantity ?? 0)))),
    gone || !choices.length
      ? null
      : el("button", {
          type: "button",
          class: chosen ? "phone-add chosen" : "phone-add",
          "aria-label": proposed.length ? t("app.due.add", proposed.map(each => title(each.item)).join(", ")) : t("app.due.choose", named(rule.name)),
          onclick: proposed.length
            ? () => {
                for (const each of proposed) {
                  const allowed = day.allowed(each.item, known, draft.choice.bySku());
                  const wanted = proposed.length > 1 ? Math.min(each.quantity, allowed) : each.quantity;
                  if (wanted > 0) draft.choice.add(each.item, wanted);
                }
                app.show();
              }
            : toggle,
        }, chosen ? `✓ ${count(chosen)}` : proposed.length ? "+" : "…"),
    open ? styles(choices).map(items => grid(app, items, sku => {
      draft.choice.add(day.items.get(sku));
      app.show();
    }, draft.choice)) : null);

  function below() {
    if (gone) return day.givenOf(rule, known) ? t("app.due.given-here") : !nextOn ? t("app.due.none-left") : nextOn > day.today() ? t("app.due.next", dayOf(nextOn)) : t("app.due.again");
    if (!choices.length) return t("app.due.out");
    if (proposed.length > 1) return t("app.due.pack", proposed.length);
    if (proposed.length) return [proposed[0].item.size, t("app.in-place", count(day.inStock(proposed[0].item.sku, place)))].filter(Boolean).join(" · ");
    return t("app.in-place", count(choices.reduce((sum, each) => sum + each.left, 0)));
  }
}

/** Returns the items of each style together, in the order in which they come. */
function styles(choices) {
  const found = new Map();
  for (const { item } of choices) {
    const key = thing(item);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(item);
  }
  return [...found.values()];
}

/** Adds all proposed goods of all rules to the choice, up to the quantities that the rules still allow. */
function putAll(app, rows, known, draft) {
  for (const { proposed } of rows) {
    for (const { item, quantity } of proposed) {
      const wanted = proposed.length > 1 ? quantity : Infinity;
      const left = app.day.inStock(item.sku, app.place) - draft.choice.of(item.sku);
      const already = proposed.length > 1 ? draft.choice.of(item.sku) : 0;
      const allowed = Math.min(app.day.allowed(item, known, draft.choice.bySku()), left, wanted - already);
      if (allowed > 0 && Number.isFinite(allowed)) draft.choice.add(item, allowed);
    }
  }
  app.show();
}

/** Lists the needs. One without a size offers the person's own. If no size fits, the button says which one it adds. */
function openNeeds(app, known, draft) {
  return el(
    "section",
    {},
    el("h2", {}, t("app.needs")),
    known.needs.map(need => {
      const items = app.day.catalogue().filter(item => (need.item ? item.sku === need.item : item.style === need.style));
      const sizes = need.size ? [need.size] : sizesOf(known);
      const sized = !need.item && sizes.length > 0 && items.some(item => item.size);
      const right = sized ? items.filter(item => sizeFit(item, sizes)?.steps === 0) : items;
      const fitting = right.find(item => app.day.inStock(item.sku, app.place) > 0) ?? right[0];
      const here = fitting && app.day.inStock(fitting.sku, app.place);
      const near = here ? fitting : sized ? app.day.nearest(items, sizes, app.place) : undefined;
      const size = need.size || fitting?.size || (near && sizeFit(near, sizes)?.worn) || sizes[0];
      const name = named(items[0]?.styleName ?? items[0]?.name ?? need.style ?? need.item);
      return el(
        "div",
        { class: "phone-due" },
        el(
          "div",
          { class: "phone-due-name" },
          el("strong", {}, [name, need.size, need.quantity > 1 ? `× ${count(need.quantity)}` : ""].filter(Boolean).join(", ")),
          el("small", { class: here ? undefined : "short" }, [t(`needs.urgency.${need.urgency}`), here ? t("app.in-place", count(here)) : t("app.need.none", size ?? "")].join(" · "))),
        near
          ? el("button", {
              type: "button",
              class: draft.choice.of(near.sku) ? "phone-add chosen" : "phone-add",
              "aria-label": t("app.due.add", title(near)),
              onclick: () => {
                draft.choice.add(near);
                app.show();
              },
            }, draft.choice.of(near.sku) ? `✓ ${count(draft.choice.of(near.sku))}` : here ? "+" : (near.size ?? "+"))
          : null);
    }));
}

function lastGiven(app, known) {
  const lines = known.given.map(each => {
    const item = app.day.items.get(each.item);
    return `${dayOf(each.on)}: ${item ? title(item) : each.item} ${count(each.quantity)}`;
  });
  return el("section", {}, el("h2", {}, t("app.last-given")), lines.map(line => el("p", { class: "phone-note" }, line)));
}

/** The bar of the act: how it is acknowledged, and the button that says how many lines it records. */
function act(app, draft, give) {
  const ways = ["SIGNATURE", "MARK", "DECLINED"];
  return [
    select("acknowledgement", ways.map(way => [way, t(`app.ack.${way}`)]), draft.acknowledgement, way => { draft.acknowledgement = way; }, t("app.ack")),
    el("button", {
      type: "button",
      id: "give",
      disabled: draft.choice.size === 0,
      onclick: async event => {
        event.target.disabled = true;
        await give();
        if (event.target.isConnected) event.target.disabled = false;
      },
    }, draft.choice.size ? t("app.give", draft.choice.size) : t("app.give.nothing")),
  ];
}

async function acknowledged(app, draft) {
  // The button can be pressed again once the screen is shown anew.
  if (app.recording || draft.recorded) return null;

  if (draft.acknowledgement !== "SIGNATURE") return { kind: draft.acknowledgement.toLowerCase() };
  const image = await sign();
  return image && { kind: "signature", image };
}

/** Returns the reason why the goods cannot be recorded; null if they can. */
function missing(app, choice, lines) {
  if (!app.place) return t("app.place.none");
  const wrong = wrongQuantity(app, choice);
  if (wrong) return wrong;
  for (const line of choice.lines.values()) {
    const item = app.day.items.get(line.sku);
    if (item.prescription && !line.prescription) return t("app.prescription-needed", title(item));
  }
  // The lines leave out medicine beyond its lots. A lot that was scanned may have left the data of this phone since.
  const scanned = new Map([...choice.lines.values()].filter(line => line.lot).map(line => [line.lot, line.sku]));
  const skuOf = line => line.item ?? scanned.get(line.lot) ?? app.day.lots.get(line.lot)?.item;
  for (const [sku, quantity] of choice.bySku()) {
    const item = app.day.items.get(sku);
    const covered = lines.filter(line => skuOf(line) === sku).reduce((sum, line) => sum + line.quantity, 0);
    if (item.medicine && covered < quantity) return t("app.medicine-short", title(item));
  }
  return null;
}

/** Reads lines, author and place before the signature, because the session can end while somebody signs. */
async function give(app, draft, content, summary) {
  const lines = app.day.lines([...draft.choice.lines.values()], app.place);
  const lack = missing(app, draft.choice, lines);
  if (lack) {
    app.say(lack, "refused");
    return false;
  }
  const author = app.operator.username;
  const from = { centre: app.device.centre, location: app.place };
  const acknowledgement = await acknowledged(app, draft);
  if (!acknowledgement) return false;
  return app.record({
    kind: "handout",
    author,
    content: {
      ...content,
      ...from,
      occurredAt: new Date().toISOString(),
      lines,
      acknowledgement,
      ...(draft.collectedBy ? { collectedBy: draft.collectedBy } : {}),
    },
    summary,
  }, draft);
}

const goodsText = (app, choice) => choice.latest().map(line => `${title(app.day.items.get(line.sku))} ${count(line.quantity)}`).join(", ");

async function giveToPerson(app, code, draft) {
  const done = await give(app, draft, { beneficiary: code }, { title: grouped(code), text: goodsText(app, draft.choice) });
  if (!done) return;
  app.drafts.delete(`person ${code}`);
  app.go("#/");
}

/** Handing out to a group: heads by sex and age band, and goods. */
export function group(app) {
  const draft = draftOf(app, "group");
  draft.heads ??= new Map();
  return {
    title: t("app.group"),
    back: "",
    body: [heads(app, draft.heads), picker(app, draft, { subtitle: t("app.group") }), chosenLines(app, draft.choice)],
    act: act(app, draft, async () => {
      // Counted now, because typing does not show the screen anew.
      const wrong = wrongHeads(draft.heads);
      if (wrong) {
        app.say(wrong, "refused");
        return;
      }
      const total = [...draft.heads.values()].reduce((sum, number) => sum + number, 0);
      if (!total) {
        app.say("app.group.no-heads", "refused");
        return;
      }
      const done = await give(app, draft, { group: headRows(draft.heads) }, { title: t("app.group.of", total), text: goodsText(app, draft.choice) });
      if (!done) return;
      app.drafts.delete("group");
      app.go("#/");
    }),
  };
}

/** Returns the reason why heads cannot be recorded; null if they can. */
export function wrongHeads(chosen) {
  const [key] = [...chosen].find(([, number]) => number === UNREADABLE) ?? [];
  if (!key) return null;
  const [sex, ageBand] = key.split(" ");
  return wholeNeeded(who({ sex, ageBand }), 0, MOST_HEADS);
}

/** Returns heads by sex and age band as the server reads them. */
export const headRows = chosen => [...chosen].filter(([, number]) => number > 0).map(([key, number]) => {
  const [sex, ageBand] = key.split(" ");
  return { sex, ageBand, count: number };
});

/** Returns a table with a number for each sex and age band. */
export function heads(app, chosen) {
  return el(
    "table",
    { class: "phone-heads" },
    el("thead", {}, el("tr", {}, el("td", {}), SEXES.map(sex => el("th", { scope: "col" }, t(`app.heads.${sex}`))))),
    el("tbody", {}, BANDS.map(band =>
      el("tr", {}, el("th", { scope: "row" }, band.replace("-", "–")), SEXES.map(sex => {
        const key = `${sex} ${band}`;
        return el("td", {}, numberInput({
          least: 0,
          most: MOST_HEADS,
          value: chosen.get(key),
          "aria-label": who({ sex, ageBand: band }),
        }, number => chosen.set(key, number ?? 0)));
      })))));
}
