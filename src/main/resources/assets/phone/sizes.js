// Compares sizes as the server does (org.sklad.goods.classification.SizeMeasure, org.sklad.goods.catalogue.SizeFit). A test compares both.

/** The difference between two sizes of a scale; heights are in centimetres. */
const STEP = { LETTER: 1, NUMBER: 1, HEIGHT: 6 };

const SMALLEST_NUMBER = 15;
const SMALLEST_HEIGHT = 50;

/** The largest number of men's clothes. */
const LARGEST_NUMBER = 67;

const TALLEST = 200;
const OLDEST_CHILD = 17;

/** The last month in which each height from 56 on is worn. */
const MONTHS = [2, 4, 6, 9, 12, 18, 24];

const ofMonth = month => {
  const at = MONTHS.findIndex(last => last >= month);
  return 56 + STEP.HEIGHT * (at < 0 ? MONTHS.length - 1 : at);
};

const ofYear = year => 98 + STEP.HEIGHT * (year - 2);

/** Measures that were read before, by age group and text: a list of goods has few sizes, and each is compared many times. */
const read = new Map();

/** Returns {scale, from, to} of a size as written on goods of the age group, or undefined. */
function measure(size, group) {
  const key = `${group ?? ""} ${size}`;
  if (!read.has(key)) read.set(key, parsed(size, group));
  return read.get(key);
}

function parsed(size, group) {
  const parts = size.trim().toUpperCase().replaceAll("Х", "X").replaceAll("М", "M").split(/[ \t-\r]*[-–/][ \t-\r]*/);
  if (parts.length > 2) return undefined;
  const [from, to] = [parts[0], parts.at(-1)];
  const inNumbers = [from, to].every(each => /^[0-9]{1,3}$/.test(each));
  const found = inNumbers
    ? numbered(Number(from), Number(to), parts.length === 2, group)
    : { scale: "LETTER", from: letter(from), to: letter(to) };
  return found && found.from <= found.to ? found : undefined;
}

/** Returns 0 for M, 1 for L, 2 for XL and so on, -1 for S; NaN for a text that is no such size. */
function letter(text) {
  const [, times, beyond, base] = /^([2-9]?)(X*)([SML])$/.exec(text) ?? [];
  const steps = Number(times || beyond?.length);
  return { S: -1 - steps, L: 1 + steps, M: steps === 0 ? 0 : NaN }[base] ?? NaN;
}

function numbered(from, to, two, group) {
  const ofChildren = Boolean(group) && group !== "ADULT";
  if (two && group === "BABY" && to <= MONTHS.at(-1) && (from === 0 || to - from > 1)) {
    return { scale: "HEIGHT", from: ofMonth(from + 1), to: ofMonth(to) };
  }
  if (two && group !== "ADULT" && to <= OLDEST_CHILD) return { scale: "HEIGHT", from: ofYear(from), to: ofYear(to) };
  if (from > LARGEST_NUMBER || (ofChildren && from >= SMALLEST_HEIGHT)) return to <= TALLEST ? { scale: "HEIGHT", from, to } : undefined;
  return from >= SMALLEST_NUMBER ? { scale: "NUMBER", from, to } : undefined;
}

function steps(item, worn) {
  if (!item.size || !worn) return undefined;
  if (item.size.toUpperCase() === worn.toUpperCase()) return 0;
  const mine = measure(worn, item.ageGroup);
  const goods = measure(item.size, item.ageGroup);
  if (!mine || mine.scale !== goods?.scale) return undefined;
  const larger = Math.max(0, goods.from - mine.to);
  const smaller = Math.max(0, mine.from - goods.to);
  return Math.sign(larger - smaller) * Math.floor((larger + smaller + STEP[mine.scale] - 1) / STEP[mine.scale]);
}

/**
 * Compares an item with the nearest of the sizes that a person wears. Returns {worn, steps}: that size, and how many sizes larger the item
 * is. Undefined for an item without a size, and if none of the sizes can be compared with it.
 */
export function sizeFit(item, sizes) {
  return sizes
    .map(each => each.trim())
    .map(worn => ({ worn, steps: steps(item, worn) }))
    .filter(fit => fit.steps !== undefined)
    .sort((a, b) => Math.abs(a.steps) - Math.abs(b.steps))[0];
}
