// A need of a person: a style with a size, or an item; how many, and how urgent.
import { fitFor } from "./day.js";
import { el, field, numberInput, select, UNREADABLE, wholeNeeded } from "./dom.js";
import { draftOf, grouped } from "./handouts.js";
import { personField, personOf, whyNobody } from "./people.js";
import { count, named, t } from "./texts.js";

/** The largest quantity of a need that the server takes. */
const MOST = 1_000_000;

const URGENCIES = ["NOW", "SOON", "LATER"];

/** Returns what a need of the item names: its style, else the item itself. */
const kindOf = item => (item.style ? `style ${item.style}` : `item ${item.sku}`);

const nameOf = item => named(item.styleName ?? item.name);

/** Returns the items of a kind, or undefined. */
function itemsOf(app, kind) {
  const items = app.day.catalogue().filter(item => kindOf(item) === kind);
  return items.length ? items : undefined;
}

export function needs(app) {
  const draft = draftOf(app, "need");
  draft.urgency ??= "SOON";
  draft.quantity ??= 1;
  const fits = fitFor(draft.code ? app.day.person(draft.code) : undefined);
  const chosen = itemsOf(app, draft.kind);
  const sizes = chosen?.filter(item => item.style && item.size).map(item => item.size) ?? [];
  return {
    title: t("app.need"),
    body: [
      personField(app, draft),
      field(t("app.need.what"), id => el("input", {
        id,
        type: "search",
        autocomplete: "off",
        maxlength: 100,
        value: chosen ? nameOf(chosen[0]) : (draft.words ?? ""),
        oninput: event => {
          draft.words = event.target.value;
          draft.kind = null;
          list.replaceChildren(...options());
        },
      })),
      (() => {
        list = el("div", { class: "phone-options", role: "group", "aria-label": t("app.need.what") }, chosen ? [] : options());
        return list;
      })(),
      sizes.length
        ? el("div", { class: "phone-options", role: "group", "aria-label": t("app.size") }, sizes.map(size =>
            el("button", {
              type: "button",
              class: "outline",
              "aria-pressed": String(draft.size === size),
              onclick: () => {
                draft.size = draft.size === size ? null : size;
                app.show();
              },
            }, size)))
        : null,
      field(t("app.quantity"), id => numberInput({ id, least: 1, most: MOST, value: draft.quantity }, number => { draft.quantity = number ?? UNREADABLE; })),
      field(t("app.urgency"), id => select(id, URGENCIES.map(each => [each, t(`needs.urgency.${each}`)]), draft.urgency, each => { draft.urgency = each; })),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => record(app, draft) }, t("app.need.record")),
  };

  function options() {
    const words = (draft.words ?? "").trim();
    const { things, more } = app.day.search(words, item => (item.category === "PART" ? -1 : Number(Boolean(item.size) && fits(item))));
    if (words && !things.length) return [el("p", { class: "phone-note" }, t("app.goods.none", words))];
    return [
      ...things.map(items => el("button", {
        type: "button",
        class: "outline",
        onclick: () => {
          draft.kind = kindOf(items[0]);
          draft.size = items.find(item => item.style && item.size && fits(item))?.size ?? null;
          app.show();
        },
      }, nameOf(items[0]))),
      ...(more ? [el("p", { class: "phone-note" }, t("app.goods.more"))] : []),
    ];
  }
}

let list = null;

async function record(app, draft) {
  const code = personOf(app, draft);
  // Looked up now, because typing takes the choice back without showing the screen anew.
  const chosen = itemsOf(app, draft.kind);
  if (!code || !chosen) {
    app.say(code ? "app.need.choose" : whyNobody(draft), "refused");
    return;
  }
  if (draft.quantity === UNREADABLE) {
    app.say(wholeNeeded(t("app.quantity"), 1, MOST), "refused");
    return;
  }
  const [kind, of] = draft.kind.split(" ");
  const done = await app.record({
    kind: "need",
    content: {
      beneficiary: code,
      [kind]: of,
      ...(draft.size ? { size: draft.size } : {}),
      quantity: draft.quantity,
      urgency: draft.urgency,
    },
    summary: {
      title: [nameOf(chosen[0]), draft.size].filter(Boolean).join(", "),
      text: `${grouped(code)} · ${count(draft.quantity)} · ${t(`needs.urgency.${draft.urgency}`)}`,
    },
  }, draft);
  if (!done) return;
  app.drafts.delete("need");
  app.go("#/");
}
