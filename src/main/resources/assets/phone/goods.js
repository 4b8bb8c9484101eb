// Goods to give: chosen by camera, by word or from the sizes of a style. The choice is a map of lines by item and lot.
import { el, icon, numberInput, UNREADABLE, wholeNeeded } from "./dom.js";
import { heard, scan, signal } from "./scanner.js";
import { count, named, t } from "./texts.js";

/** The largest quantity of a line. */
const MOST = 100_000;

const keyOf = (sku, lot) => (lot ? `${sku}|${lot}` : sku);

/** Returns the name of an item, which holds its size. */
export const title = item => named(item.name);

/** The choice of goods in a draft. */
export class Choice {
  constructor(lines = []) {
    this.lines = new Map(lines.map(line => [keyOf(line.sku, line.lot), line]));
  }

  add(item, quantity = 1, lot = undefined) {
    const key = keyOf(item.sku, lot);
    const line = this.lines.get(key) ?? { sku: item.sku, lot, quantity: 0 };
    // A changed line moves to the end, because the latest is shown first.
    this.lines.delete(key);
    this.lines.set(key, { ...line, quantity: line.quantity + quantity });
    return this.lines.get(key);
  }

  /** Sets the quantity of a line, and takes a line of 0 away. One with any text but a number is marked, until it has a quantity again. */
  set(line, quantity) {
    const key = keyOf(line.sku, line.lot);
    if (typeof quantity !== "number") this.lines.set(key, { ...this.lines.get(key), unreadable: true });
    else if (quantity > 0) this.lines.set(key, { ...this.lines.get(key), quantity, unreadable: undefined });
    else this.lines.delete(key);
  }

  prescribe(line, prescription) {
    const key = keyOf(line.sku, line.lot);
    this.lines.set(key, { ...this.lines.get(key), prescription });
  }

  of(sku) {
    return [...this.lines.values()].filter(line => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
  }

  /** Returns the chosen quantity of these lots, as far as it names them. */
  ofLots(lots) {
    const codes = new Set(lots.map(lot => lot.code));
    return [...this.lines.values()].filter(line => codes.has(line.lot)).reduce((sum, line) => sum + line.quantity, 0);
  }

  /** Returns the chosen quantity of each item. */
  bySku() {
    const sums = new Map();
    for (const line of this.lines.values()) sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
    return sums;
  }

  latest() {
    return [...this.lines.values()].reverse();
  }

  get size() {
    return this.lines.size;
  }
}

/** Returns −, the number and + for a line of the choice. */
export function stepper(line, name, set) {
  // What was typed is shown only after a press on a button beside it.
  let { quantity } = line;
  return el(
    "span",
    { class: "phone-step" },
    el("button", { type: "button", "aria-label": t("app.less", name), onclick: () => set(quantity - 1) }, "−"),
    numberInput({
      least: 0,
      most: MOST,
      value: line.unreadable ? UNREADABLE : line.quantity,
      on: "onchange",
      "aria-label": t("app.quantity-of", name),
    }, number => {
      if (typeof number === "number") quantity = number;
      set(number ?? UNREADABLE);
    }),
    el("button", { type: "button", "aria-label": t("app.more-of", name), onclick: () => set(quantity + 1) }, "+"));
}

/** Returns the reason why the quantity of a line cannot be recorded; null if all can. */
export function wrongQuantity(app, choice) {
  const line = choice.latest().find(each => each.unreadable);
  return line ? wholeNeeded(t("app.quantity-of", title(app.day.items.get(line.sku))), 0, MOST) : null;
}

/** Returns the text for a line of a choice with more than is at the place, of the number of its lot or of the item; null for any other. */
function beyond(app, choice, line) {
  const lots = app.day.alike(line);
  const name = title(app.day.items.get(line.sku));
  const number = app.day.lots.get(line.lot)?.number || line.lot;
  for (const [of, chosen, left] of [
    [`${name}, ${number}`, choice.ofLots(lots), app.day.leftOf(lots, app.place)],
    [name, choice.of(line.sku), app.day.inStock(line.sku, app.place)]]) {
    if (chosen > left) return t("app.goods.beyond", of, count(chosen), count(left));
  }
  return null;
}

/** Returns the list of chosen goods, latest first. A prescription medicine has a field for its prescription. */
export function chosenLines(app, choice) {
  if (!choice.size) return null;
  return el(
    "ul",
    { class: "phone-lines" },
    choice.latest().map(line => {
      const item = app.day.items.get(line.sku);
      const name = title(item);
      const left = app.day.inStock(line.sku, app.place);
      return el(
        "li",
        {},
        el("div", {}, el("strong", {}, name), el("small", { class: beyond(app, choice, line) ? "short" : undefined }, t("app.in-place", count(left)))),
        stepper(line, name, quantity => {
          choice.set(line, quantity);
          // A text that is no number stays on the screen.
          if (quantity !== UNREADABLE) app.showTyped();
        }),
        item.prescription
          ? el("input", {
              class: "phone-wide",
              "aria-label": t("app.prescription-of", name),
              placeholder: t("app.prescription"),
              maxlength: 100,
              value: line.prescription ?? "",
              oninput: event => choice.prescribe(line, event.target.value.trim()),
            })
          : null);
    }));
}

/** Returns the ways to add goods: camera, search by word, and the results of the search, which for a person begin with their sizes. */
export function picker(app, draft, { subtitle, person, heading = t("app.goods.other") }) {
  const { day } = app;
  return el(
    "section",
    {},
    el("h2", {}, heading),
    el(
      "div",
      { class: "phone-pair" },
      el("button", { type: "button", class: "outline", onclick: () => scanGoods(app, draft.choice, subtitle) }, icon("camera"), t("app.scan")),
      el("input", {
        type: "search",
        id: "goods-search",
        placeholder: t("app.goods.search"),
        "aria-label": t("app.goods.search"),
        autocomplete: "off",
        enterkeyhint: "search",
        value: draft.search ?? "",
        oninput: event => {
          draft.search = event.target.value;
          results.replaceChildren(...found());
        },
      })),
    draft.unknown ? el("p", { class: "message soon" }, icon("soon"), el("span", {}, t("app.goods.unknown", draft.unknown))) : null,
    (() => {
      results = el("div", { class: "phone-found" }, found());
      return results;
    })());

  function found() {
    const { things, more } = day.search(draft.search ?? "", day.atHand(app.place, person));
    if (draft.search?.trim() && !things.length) return [el("p", {}, t("app.goods.none", draft.search))];
    return [
      ...things.map(sizes => grid(app, sizes, sku => {
        draft.choice.add(day.items.get(sku));
        app.show();
      }, draft.choice)),
      ...(more ? [el("p", { class: "phone-note" }, t("app.goods.more"))] : []),
    ];
  }
}

let results = null;

/** Returns the sizes of a style as buttons with their stock; an item without sizes is one button. */
export function grid(app, items, onpick, choice) {
  const name = named(items[0].styleName ?? items[0].name);
  return el(
    "div",
    { class: "phone-grid", role: "group", "aria-label": name },
    el("p", {}, name),
    items.map(item => {
      const left = app.day.inStock(item.sku, app.place);
      const chosen = choice?.of(item.sku) ?? 0;
      return el(
        "button",
        {
          type: "button",
          class: left ? "outline" : "outline empty",
          "aria-label": `${title(item)}: ${t("app.in-place", count(left))}`,
          onclick: () => onpick(item.sku),
        },
        el("span", {}, item.size ?? "+"),
        el("small", {}, chosen ? `✓ ${count(chosen)}` : count(left)));
    }));
}

/**
 * Returns the key of the text for a pack that is put aside. Goods that are no medicine can still be found by name, because they can be
 * recorded without a lot.
 */
const whyAside = ({ item, aside }) =>
  aside === "expired" ? "app.goods.expired" : item.medicine ? "app.goods.no-lot.medicine" : "app.goods.no-lot";

/** Opens the camera until it is closed; each read adds to the choice. */
export function scanGoods(app, choice, subtitle) {
  const said = heard();
  const list = el("div", {});
  const done = () => (choice.size ? t("app.camera.done", choice.size) : t("app.camera.close"));
  let camera = null;

  function refresh() {
    list.replaceChildren(...[chosenLines({ ...proxy(app), show: refresh, showTyped: () => app.afterPress(refresh) }, choice)].filter(Boolean));
    camera?.setDone?.(done());
  }

  scan(app, {
    title: t("app.goods.scan"),
    subtitle,
    once: false,
    done: done(),
    below: el("div", {}, said, list),
    onCode: code => {
      const goods = app.day.goods(code, app.place, choice);
      let result = !goods ? "unknown" : goods.aside ? "refused" : "ok";
      if (result === "refused") {
        said.textContent = t(whyAside(goods), title(goods.item), goods.number);
      } else if (goods) {
        const short = beyond(app, choice, choice.add(goods.item, goods.quantity, goods.lot?.code));
        if (short) result = "beyond";
        said.textContent = short ?? `${title(goods.item)}: ${count(choice.of(goods.item.sku))}`;
      } else {
        said.textContent = t("app.goods.unknown", code);
      }
      said.dataset.result = result;
      signal(result);
      app.keepDrafts();
      refresh();
    },
    onClose: () => app.show(),
  }).then(opened => { camera = opened; });
  refresh();
}

/** The parts of the app that a list of lines uses. */
const proxy = app => ({ day: app.day, place: app.place });
