// Calculations on a snapshot: the person or goods of a code, the stock, and the goods due, after the handouts of this phone since. This
// module shows nothing and stores nothing.

import { personCode, scanned } from "./codes.js";
import { asked, words } from "./search.js";
import { sizeFit } from "./sizes.js";

/** Lists of a snapshot and the key of their rows, by which a later load replaces or removes them. */
const KEYS = {
  items: row => row.sku,
  lots: row => row.code,
  stock: row => `${row.place}|${row.lot}`,
  people: row => row.caseCode,
  rules: row => row.code,
  places: row => row.code,
  rooms: row => row.code,
  assets: row => row.code,
  topics: row => row.code,
  packs: row => row.item,
  visits: row => row.number,
};

/** Returns the snapshot after a load: the loaded one if it is complete, else the one before with the loaded changes. */
export function merged(before, loaded) {
  if (loaded.complete || !before) return loaded;
  const next = { ...before, ...loaded, complete: true };
  for (const [list, keyOf] of Object.entries(KEYS)) {
    const rows = new Map((before[list] ?? []).map(row => [keyOf(row), row]));
    for (const key of loaded.removed?.[list] ?? []) rows.delete(key);
    for (const row of loaded[list] ?? []) rows.set(keyOf(row), row);
    next[list] = [...rows.values()];
  }
  delete next.removed;
  return next;
}

/** Puts style 10 after style 9. Making one for each comparison would take longer than all the rest. */
const byCode = new Intl.Collator(undefined, { numeric: true });

/** Returns what the sizes of one thing share: their style, else the item itself. */
export const thing = item => item.style ?? item.sku;

const MADE_FOR = { FEMALE: "WOMEN", MALE: "MEN" };

/** Returns the sizes of a person, of clothes and shoes. */
export const sizesOf = person => [person?.clothes, person?.shoes].filter(Boolean);

/** Returns a function that tells whether goods are for the person's sex and, if they have sizes, in one of the person's. */
export function fitFor(person) {
  const sizes = sizesOf(person);
  const sex = MADE_FOR[person?.sex];
  return item => (!item.size || sizeFit(item, sizes)?.steps === 0) && (!item.sex || !sex || item.sex === sex);
}

const ordered = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Puts the sizes of a style side by side, as they lie on a shelf. */
const byThing = (a, b) =>
  byCode.compare(thing(a), thing(b)) || ordered(a.sizeOrder ?? "", b.sizeOrder ?? "") || byCode.compare(a.sku, b.sku);

const digits = text => text.replace(/\D/g, "");

/** Puts the lots first that expire first. */
const byExpiry = (a, b) => ordered(a.expiresOn ?? "9999", b.expiresOn ?? "9999") || ordered(a.code, b.code);

/** More units than any pallet holds. A larger count is an error in the code. */
const MOST_UNITS = 10_000_000;

/** A snapshot with indexes. `given` are the handouts of this phone that are not in it yet. */
export class Day {
  constructor(facts, given = []) {
    this.facts = facts;
    this.items = new Map((facts.items ?? []).map(item => [item.sku, item]));
    this.lots = new Map((facts.lots ?? []).map(lot => [lot.code, lot]));
    this.rules = new Map((facts.rules ?? []).map(rule => [rule.code, rule]));
    this.people = new Map();
    this.byCode = new Map();
    for (const person of facts.people ?? []) {
      this.people.set(person.caseCode, person);
      this.byCode.set(digits(person.caseCode), person);
      for (const code of [person.cardCode, ...(person.otherCodes ?? [])].filter(Boolean)) this.byCode.set(digits(code), person);
    }
    this.households = new Map();
    for (const person of facts.people ?? []) {
      if (!person.household) continue;
      if (!this.households.has(person.household)) this.households.set(person.household, []);
      this.households.get(person.household).push(person);
    }
    this.codes = new Map();
    for (const item of facts.items ?? []) {
      for (const code of item.codes ?? []) this.codes.set(code.value, { item, quantity: code.quantity ?? 1 });
    }
    this.kits = new Map((facts.lots ?? []).filter(lot => lot.parts).map(lot => [lot.item, lot.parts]));
    for (const pack of facts.packs ?? []) this.kits.set(pack.item, pack.goods);
    this.byItem = new Map();
    for (const lot of this.lots.values()) {
      if (!this.byItem.has(lot.item)) this.byItem.set(lot.item, []);
      this.byItem.get(lot.item).push(lot);
    }
    this.naming = new Map();
    this.setGiven(given);
  }

  /** Sets the handouts of this phone that are not in the snapshot. A card that was unknown when scanned may be known now. */
  setGiven(given) {
    this.given = given.map(each => ({ ...each, person: (each.person && this.person(each.person)?.caseCode) ?? each.person }));
    this.left = new Map();
    this.totals = new Map();
    this.offered = new Map();
  }

  /** Returns today's date at the centre, as YYYY-MM-DD. It is asked for each item, so it is worked out once a minute. */
  today() {
    const minute = Math.floor(Date.now() / 60_000);
    if (this.minute !== minute) {
      this.minute = minute;
      // By its parts, because browsers do not agree on the form of a date.
      this.calendar ??= new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
        year: "numeric", month: "2-digit", day: "2-digit", timeZone: this.facts.centre.zone,
      });
      const parts = Object.fromEntries(this.calendar.formatToParts(new Date()).map(({ type, value }) => [type, value]));
      this.date = `${parts.year}-${parts.month}-${parts.day}`;
    }
    return this.date;
  }

  /** Returns all items, the sizes of a style side by side. */
  catalogue() {
    this.inOrder ??= [...this.items.values()].sort(byThing);
    return this.inOrder;
  }

  /** Sorts the goods of all rules and adds up the stock of the place, so that the first card does not wait for it. */
  prepare(place) {
    this.goodsOf(null);
    this.totalsAt(place);
  }

  /** Returns the person whose card or case has this code, scanned or typed, or undefined. */
  person(code) {
    return this.byCode.get(personCode(code));
  }

  /** Returns the people of the person's household, that person included. */
  household(person) {
    return person.household ? (this.households.get(person.household) ?? [person]) : [person];
  }

  /**
   * Returns the goods of a scanned code: {item, lot?, quantity, aside?}, or undefined. `aside` says why a pack must not be handed out: it has
   * "expired", or it is of "no-lot" of this phone. Recalled lots are not on a phone, so goods of another lot must not be booked in place of
   * such a pack. Packs of a lot that the choice has used up are of the next lot that looks the same.
   */
  goods(code, place, choice = undefined) {
    const { own, gtin, text, elements } = scanned(code, this.today());
    const lot = this.lots.get(own ?? text);
    if (lot && this.items.has(lot.item)) return { item: this.items.get(lot.item), lot, quantity: 1, ...this.over(lot.expiresOn) };
    // No part of a code with a fault is used.
    const pack = elements && !elements.error ? elements : undefined;
    const known = this.codes.get(pack ? pack.product : (own ?? gtin ?? text));
    const quantity = known ? known.quantity * (pack?.count ?? 1) : 0;
    if (quantity < 1 || quantity > MOST_UNITS) return undefined;
    const found = { item: known.item, quantity };
    const expiresOn = pack?.expiresOn;
    const number = pack?.lot ?? this.numberOf(known.item.sku, expiresOn);
    if (number === undefined) return { ...found, ...this.over(expiresOn) };
    const of = this.lotOf(known.item.sku, number, expiresOn, { place, choice, units: quantity });
    if (of) return { ...found, lot: of, ...this.over(expiresOn ?? of.expiresOn) };
    return { ...found, number, aside: "no-lot", ...this.over(expiresOn) };
  }

  /** Returns the number of the lots with this date if all have the same one, which then names the lot of a pack; else undefined. */
  numberOf(sku, expiresOn) {
    const numbers = new Set((this.byItem.get(sku) ?? []).filter(lot => expiresOn && lot.expiresOn === expiresOn).map(lot => lot.number ?? ""));
    return numbers.size === 1 ? [...numbers][0] : undefined;
  }

  /** Returns {aside} after the last day of use, else {}. */
  over(expiresOn) {
    return expiresOn < this.today() ? { aside: "expired" } : {};
  }

  /**
   * Returns the lot of a pack with this number and, if it states one, this date. Lots that differ only in their donors look the same: one
   * of which enough is left at the place beside the choice comes first, then one with anything left, then one that is there. Of several,
   * the first expiring is meant.
   */
  lotOf(sku, number, expiresOn, { place, choice, units }) {
    const rank = lot => {
      const here = this.leftOf([lot], place);
      const free = here - (choice?.ofLots([lot]) ?? 0);
      return free >= units ? 3 : free > 0 ? 2 : Number(here > 0);
    };
    return (this.byItem.get(sku) ?? [])
      .filter(lot => (lot.number ?? "") === number && (!expiresOn || (lot.expiresOn ?? expiresOn) === expiresOn))
      .sort((a, b) => rank(b) - rank(a) || byExpiry(a, b))[0];
  }

  /** Returns the lots that a line of a choice can be of: those with the number of its lot. Empty for a line without a lot. */
  alike({ sku, lot }) {
    const number = this.lots.get(lot)?.number;
    return (this.byItem.get(sku) ?? []).filter(each => each.code === lot || (lot && number && each.number === number));
  }

  /** Returns the quantity of these lots at the place. */
  leftOf(lots, place) {
    const left = this.stockAt(place);
    return lots.reduce((sum, lot) => sum + Math.max(0, left.get(lot.code) ?? 0), 0);
  }

  /** Returns the quantity of each lot at the place, less the handouts of this phone from there. */
  stockAt(place) {
    if (this.left.has(place)) return this.left.get(place);
    const left = new Map();
    this.left.set(place, left);
    for (const row of this.facts.stock ?? []) {
      if (row.place === place) left.set(row.lot, (left.get(row.lot) ?? 0) + row.quantity);
    }
    for (const each of this.given.filter(one => one.location === place)) {
      for (const line of each.lines) {
        if (line.lot) left.set(line.lot, (left.get(line.lot) ?? 0) - line.quantity);
      }
    }
    return left;
  }

  /** Returns the lots of an item at the place that have something left and have not expired since, first expiring first. */
  lotsOf(sku, place) {
    const left = this.stockAt(place);
    const today = this.today();
    return (this.byItem.get(sku) ?? [])
      .filter(lot => (left.get(lot.code) ?? 0) > 0 && (lot.expiresOn ?? "9999") >= today)
      .sort(byExpiry)
      .map(lot => ({ lot, left: left.get(lot.code) }));
  }

  /** Returns the quantity of an item at the place that has not expired since. */
  inStock(sku, place) {
    return this.totalsAt(place).get(sku) ?? 0;
  }

  totalsAt(place) {
    const today = this.today();
    const key = `${today} ${place}`;
    if (!this.totals.has(key)) {
      const totals = new Map();
      for (const [code, left] of this.stockAt(place)) {
        const lot = this.lots.get(code);
        if (lot && left > 0 && (lot.expiresOn ?? "9999") >= today) totals.set(lot.item, (totals.get(lot.item) ?? 0) + left);
      }
      this.totals.set(key, totals);
    }
    return this.totals.get(key);
  }

  /**
   * Returns the lines of a handout for wanted goods: lots that expire first come first. A quantity beyond all lots is named by
   * its item, because it was handed out all the same. A medicine needs its lot, so such a quantity of it is left out. Goods of any lot
   * come last, so that they leave the scanned packs their lots.
   */
  lines(wanted, place) {
    const taken = new Map();
    const lines = [];
    for (const { sku, quantity, lot, prescription } of [...wanted].sort((a, b) => Boolean(b.lot) - Boolean(a.lot))) {
      let rest = quantity;
      const beside = prescription ? { prescription } : {};
      const choices = this.lotsOf(sku, place).filter(each => !lot || each.lot.code === lot);
      for (const each of choices) {
        const take = Math.min(rest, each.left - (taken.get(each.lot.code) ?? 0));
        if (take <= 0) continue;
        taken.set(each.lot.code, (taken.get(each.lot.code) ?? 0) + take);
        lines.push({ lot: each.lot.code, quantity: take, ...beside });
        rest -= take;
      }
      if (rest > 0 && lot) lines.push({ lot, quantity: rest, ...beside });
      else if (rest > 0 && !this.items.get(sku)?.medicine) lines.push({ item: sku, quantity: rest, ...beside });
    }
    return lines;
  }

  /** Returns the rules that decide about an item: those that name it; without any, those of its style; then those of its category. */
  rulesOf(item) {
    if (!this.naming.has(item.sku)) this.naming.set(item.sku, this.closest(item));
    return this.naming.get(item.sku);
  }

  closest(item) {
    const all = [...this.rules.values()];
    for (const names of [
      rule => rule.items?.includes(item.sku),
      rule => item.style && rule.styles?.includes(item.style),
      rule => rule.categories?.includes(item.category)]) {
      const found = all.filter(names);
      if (found.length) return found;
    }
    return [];
  }

  /**
   * Returns for how many units one of the goods counts under a rule, as the server reckons: for its parts if it is a kit and the rule counts
   * parts that it names, else for one if the rule names the goods themselves, and for none otherwise. Without a lot, a kit has its present
   * parts.
   */
  weight(rule, item, lot = undefined) {
    if (rule.kitsAsParts) {
      const parts = this.lots.get(lot)?.parts ?? this.kits.get(item.sku) ?? [];
      const counted = parts
        .filter(part => this.names(rule, this.items.get(part.item)))
        .reduce((sum, part) => sum + part.quantity, 0);
      if (counted) return counted;
    }
    return this.names(rule, item) ? 1 : 0;
  }

  /** Medicines are under no rule. */
  names(rule, item) {
    return Boolean(item) && !item.medicine && this.rulesOf(item).includes(rule);
  }

  /** Returns the quantity under a rule that this phone handed out to the person, or to the whole household for a rule per household. */
  givenOf(rule, person) {
    const counted = rule.per === "HOUSEHOLD" ? new Set(this.household(person).map(each => each.caseCode)) : new Set([person.caseCode]);
    let sum = 0;
    for (const each of this.given) {
      if (!counted.has(each.person)) continue;
      for (const line of each.lines) {
        const item = this.items.get(line.item ?? this.lots.get(line.lot)?.item);
        if (item) sum += line.quantity * this.weight(rule, item, line.lot);
      }
    }
    return sum;
  }

  /** Returns the quantity due to the person under each fitting rule, at least zero: {rule, remaining, nextOn?}. */
  due(person) {
    return (person.due ?? []).flatMap(row => {
      const rule = this.rules.get(row.rule);
      return rule ? [{ ...row, rule, remaining: Math.max(0, row.remaining - this.givenOf(rule, person)) }] : [];
    });
  }

  /**
   * Returns the quantity of an item that the person may still get beside the chosen goods: a number, Infinity where no rule counts it, and 0
   * where rules count it and none fits the person. All rules that fit must have enough.
   */
  allowed(item, person, chosen = new Map()) {
    const rules = [...this.rules.values()].filter(rule => this.weight(rule, item));
    if (!rules.length) return Infinity;
    const due = this.due(person).filter(each => rules.includes(each.rule));
    if (!due.length) return 0;
    return Math.min(...due.map(each => {
      const left = Math.max(0, each.remaining - this.chosenOf(each.rule, chosen));
      return Math.floor(left / this.weight(each.rule, item));
    }));
  }

  /** Returns the quantity of the chosen goods that counts under a rule; the choice is a map of quantities by item. */
  chosenOf(rule, chosen) {
    return [...chosen].reduce((sum, [sku, quantity]) => sum + quantity * this.weight(rule, this.items.get(sku)), 0);
  }

  /** Returns items that a rule gives and that are at the place, those that fit the person first. */
  choices(rule, person, place) {
    const key = [rule.code, place, person.sex, person.clothes, person.shoes].join("|");
    if (!this.offered.has(key)) this.offered.set(key, this.sorted(rule, fitFor(person), place));
    return this.offered.get(key);
  }

  sorted(rule, fits, place) {
    return this.goodsOf(rule)
      .map(item => ({ item, left: this.inStock(item.sku, place), fits: fits(item) }))
      .sort((a, b) => b.fits - a.fits || (b.left > 0) - (a.left > 0));
  }

  /** Returns the items that a rule gives, in the order of the catalogue. */
  goodsOf(rule) {
    if (!this.byRule) {
      this.byRule = new Map([...this.rules.values()].map(each => [each, []]));
      for (const item of this.catalogue().filter(each => !each.medicine)) {
        for (const each of this.rulesOf(item)) this.byRule.get(each).push(item);
      }
    }
    return this.byRule.get(rule) ?? [];
  }

  /**
   * Returns the goods that one tap adds for a rule: the standard pack if the rule covers it, else the only kind of goods of the rule, in the
   * person's size. Limited to stock at the place. Empty if the rule covers several kinds.
   */
  proposal(rule, person, place) {
    const pack = (this.facts.packs ?? []).find(each => each.goods.every(({ item }) => {
      const known = this.items.get(item);
      return known && this.rulesOf(known).includes(rule);
    }));
    const here = pack?.goods.filter(({ item, quantity }) => this.inStock(item, place) >= quantity) ?? [];
    if (here.length) return here.map(({ item, quantity }) => ({ item: this.items.get(item), quantity }));
    const choices = this.choices(rule, person, place);
    const kinds = new Set(choices.map(({ item }) => thing(item)));
    const best = kinds.size === 1 && choices.find(each => each.fits && each.left > 0);
    return best ? [{ item: best.item, quantity: 1 }] : [];
  }

  /**
   * Finds the items that have all the typed words in a name, a code or the substance of a medicine, in either language. Returns
   * { things, more }: lists of the sizes of a thing, at most `most`, and whether there are others. Things with the highest rank of an item
   * come first.
   */
  search(typed, rank, most = 12) {
    const match = asked(typed);
    const found = new Map();
    for (const item of match ? this.catalogue() : []) {
      // Facts from before an update of the server have no words yet.
      item.words ??= words(`${item.name.bg} ${item.name.en} ${item.sku}`);
      if (!match(item.words)) continue;
      if (!found.has(thing(item))) found.set(thing(item), []);
      found.get(thing(item)).push(item);
    }
    const things = [...found.values()]
      .map(sizes => ({ sizes, rank: Math.max(...sizes.map(rank)) }))
      .sort((a, b) => b.rank - a.rank);
    return { things: things.slice(0, most).map(each => each.sizes), more: things.length > most };
  }

  /** Returns a rank for a search at a place: goods in stock in one of the person's sizes, then others in stock, then the rest. */
  atHand(place, person) {
    const fits = fitFor(person);
    return item => (this.inStock(item.sku, place) > 0 ? 1 + (Boolean(item.size) && fits(item)) : 0);
  }

  /**
   * Returns the item of a thing that is in stock at the place and nearest to one of the sizes, the larger of two equally near. Sizes that
   * cannot be compared are as near as they lie beside the wanted one on a shelf. Undefined if it does not lie there.
   */
  nearest(items, sizes, place) {
    const wanted = items.findIndex(item => sizeFit(item, sizes)?.steps === 0);
    const off = item => sizeFit(item, sizes)?.steps ?? (wanted < 0 ? Infinity : items.indexOf(item) - wanted);
    return items
      .filter(item => this.inStock(item.sku, place) > 0 && Number.isFinite(off(item)))
      .sort((a, b) => Math.abs(off(a)) - Math.abs(off(b)) || off(b) - off(a))[0];
  }
}
