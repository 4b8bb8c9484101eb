// Reads the elements of codes that name goods, as the server does (org.sklad.barcodes): GS1 element strings, messages of ISO/IEC 15434 as
// on German medicine packs, and GS1 Digital Links. A test compares both. Faults have the names of the server (ElementFault).
import { TABLE } from "./identifiers.js";

export const GS = "\u001d";

const MOST_ELEMENTS = 64;

/** Limits of a field and of a lot or serial number in a message of format 06, in characters. */
const MOST_OF_FIELD = 50;
const MOST_OF_NUMBER = 20;

const SETS = { n: /^[0-9]*$/, x: /^[!"%-?A-Z_a-z]*$/, y: /^[#\-/0-9A-Z]*$/, z: /^[-0-9=A-Z_a-z]*$/ };

/** Lengths of values that need no separator after them, by the first two digits (General Specifications, figure 7.8.5-2). */
const PREDEFINED = {
  "00": 18, "01": 14, "02": 14, "03": 14, "04": 16, 11: 6, 12: 6, 13: 6, 14: 6, 15: 6, 16: 6, 17: 6, 18: 6, 19: 6, 20: 2,
  31: 6, 32: 6, 33: 6, 34: 6, 35: 6, 36: 6, 41: 13,
};

/** Returns the check digit of a GS1 number for the digits before it. */
function checkDigit(payload) {
  const sum = [...payload].reverse().reduce((all, digit, i) => all + digit * (i % 2 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

const isChecked = text => text.at(-1) === checkDigit(text.slice(0, -1));

/** Returns the GTIN of 8, 12, 13 or 14 digits as 14 digits; undefined for any other text. */
export const gtinOf = text => (/^(\d{8}|\d{12,14})$/.test(text) && isChecked(text) ? text.padStart(14, "0") : undefined);

/** Returns the PPN in capitals; undefined if it has another form or a wrong check (IFA, coding system for PPN). */
function ppnOf(text) {
  const code = text.toUpperCase();
  if (!/^[A-Z0-9]{4,20}[0-9]{2}$/.test(code)) return undefined;
  const sum = [...code.slice(0, -2)].reduce((all, each, i) => all + each.charCodeAt(0) * (i + 2), 0);
  return Number(code.slice(-2)) === sum % 97 ? code : undefined;
}

const two = (text, from) => Number(text.slice(from, from + 2));

/** Every year that two digits can mean now has 29 February if they divide by four. */
const daysOf = text => [0, 31, two(text, 0) % 4 ? 28 : 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][two(text, 2)] ?? 0;

const CHECKS = {
  csum: isChecked,
  yymmdd: text => two(text, 4) >= 1 && two(text, 4) <= daysOf(text),
  yymmd0: text => two(text, 4) <= daysOf(text) && daysOf(text) > 0,
  yyyymmdd: text => CHECKS.yymmdd(text.slice(2)),
  hhmm: text => two(text, 0) < 24 && two(text, 2) < 60,
  yesno: text => text === "0" || text === "1",
};

function partOf(word) {
  const [, optional, set, upTo, most, check] = /^(\[)?([nxyz])(\.\.)?(\d+)(?::(\w+))?\]?$/.exec(word);
  return { optional: Boolean(optional), set: SETS[set], least: upTo ? 1 : Number(most), most: Number(most), check };
}

/** The parts of a value and the identifiers that must not be beside it, by identifier. */
const IDENTIFIERS = new Map(TABLE.split("\n").flatMap(row => {
  const [range, ...words] = row.split(" ");
  const [first, last = first] = range.split("-");
  const parts = words.filter(word => !word.startsWith("!")).map(partOf);
  const never = words.filter(word => word.startsWith("!")).map(word => new RegExp(`^${word.slice(1).replaceAll("n", "\\d")}$`));
  const most = parts.reduce((sum, part) => sum + part.most, 0);
  return Array.from({ length: last - first + 1 }, (_, i) => [String(Number(first) + i).padStart(first.length, "0"), { parts, never, most }]);
}));

function faultOfPart({ set, least, check }, text) {
  if (text.length < least) return "TOO_SHORT";
  if (!set.test(text)) return "CHARACTER";
  return !check || CHECKS[check](text) ? null : check === "csum" ? "CHECK_DIGIT" : "NO_SUCH_DATE";
}

/** Returns the fault of an identifier's value; null for a correct value. */
function faultOf({ parts, most }, value) {
  if (!value) return "EMPTY_VALUE";
  if (value.length > most) return "TOO_LONG";
  let from = 0;
  for (const part of parts) {
    const text = value.slice(from, from + part.most);
    if (!text && part.optional) return null;
    const fault = faultOfPart(part, text);
    if (fault) return fault;
    from += text.length;
  }
  return null;
}

/** Pairs of identifier and value in the order of the code, and the fault by which the reading ended: `error`, else null. */
class Elements {
  constructor(today) {
    this.today = today;
    this.elements = [];
    this.error = null;
  }

  /** Adds an element. Returns its fault, and then does not add it; null without a fault. */
  add(ai, value, fault = faultOf(IDENTIFIERS.get(ai), value)) {
    if (fault) return fault;
    const present = this.elements.find(each => each[0] === ai);
    if (present) return present[1] === value ? null : "REPEATED";
    if (this.elements.length === MOST_ELEMENTS) return "TOO_MANY";
    this.elements.push([ai, value]);
    return null;
  }

  end(fault) {
    const excluded = ([ai]) =>
      this.elements.some(([other]) => other !== ai && IDENTIFIERS.get(ai)?.never.some(never => never.test(other)));
    this.error = fault ?? (this.elements.some(excluded) ? "EXCLUDED" : null);
    return this;
  }

  value(...identifiers) {
    return identifiers.map(ai => this.elements.find(each => each[0] === ai)?.[1]).find(each => each !== undefined);
  }

  get gtin() {
    return gtinOf(this.value("01", "02", "8P") ?? "");
  }

  /** The identifier of the product, its GTIN or its PPN, as items store it. */
  get product() {
    return this.gtin ?? ppnOf(this.value("9N") ?? "");
  }

  get lot() {
    return this.value("10", "1T");
  }

  get serial() {
    return this.value("21", "S");
  }

  /** The number of pieces in a variable pack, or of products in a logistic unit. */
  get count() {
    const said = this.value("30", "37");
    return said === undefined ? undefined : Number(said);
  }

  /** The last day on which the goods may be used, as YYYY-MM-DD. */
  get expiresOn() {
    const short = this.value("17", "7003", "D");
    return short ? dateOf(short, this.today) : this.value("14D")?.replace(/^(....)(..)(..)$/, "$1-$2-$3");
  }
}

/** Day 00 is the last of the month. The century is that from 49 years before today's to 50 years after it (General Specifications, 7.12). */
function dateOf(yymmdd, today) {
  const now = Number(today.slice(0, 4));
  const apart = two(yymmdd, 0) - (now % 100);
  const full = now + apart + (apart >= 51 ? -100 : apart <= -50 ? 100 : 0);
  const last = new Date(Date.UTC(full, two(yymmdd, 2), 0)).getUTCDate();
  return `${full}-${yymmdd.slice(2, 4)}-${String(Math.min(two(yymmdd, 4) || last, last)).padStart(2, "0")}`;
}

/** Reads a GS1 element string. */
export function ofString(text, today) {
  const read = new Elements(today);
  let at = 0;
  const skipSeparator = () => { at += Number(text[at] === GS); };
  skipSeparator();
  do {
    const ai = [2, 3, 4].map(length => text.slice(at, at + length)).find(each => IDENTIFIERS.has(each));
    if (!ai) return read.end(at >= text.length || text[at] === GS ? "IDENTIFIER_MISSING" : "UNKNOWN_IDENTIFIER");
    at += ai.length;
    const separator = text.indexOf(GS, at);
    const end = Math.min(separator < 0 ? text.length : separator, at + (PREDEFINED[ai.slice(0, 2)] ?? Infinity));
    const value = text.slice(at, end);
    at = end;
    skipSeparator();
    const fault = read.add(ai, value);
    if (fault) return read.end(fault);
  } while (at < text.length);
  return read.end(null);
}

/** Reads a message of ISO/IEC 15434, of format 05 or 06; undefined for any other text. */
export function ofMessage(plain, today) {
  const [, format, text] = /^\[\)>\u001e?(05|06)\u001d(.*?)\u001e?\u0004?$/.exec(plain) ?? [];
  if (!format) return undefined;
  if (format === "05") return ofString(text, today);
  const read = new Elements(today);
  for (const field of text.split(GS)) {
    const [, identifier, value] = /^([0-9]{0,3}[A-Z])(.*)$/.exec(field) ?? [];
    const fault = identifier
      ? read.add(identifier, value, faultOfField(identifier, value))
      : field ? "UNKNOWN_IDENTIFIER" : "IDENTIFIER_MISSING";
    if (fault) return read.end(fault);
  }
  return read.end(null);
}

function faultOfField(identifier, value) {
  const date = (form, check) => (form.test(value) && CHECKS[check](value) ? null : "NO_SUCH_DATE");
  if (!value) return "EMPTY_VALUE";
  if (value.length > MOST_OF_FIELD) return "TOO_LONG";
  if (!SETS.x.test(value)) return "CHARACTER";
  switch (identifier) {
    case "9N": return ppnOf(value) ? null : "CHECK_DIGIT";
    case "8P": return gtinOf(value) ? null : "CHECK_DIGIT";
    case "1T": case "S": return value.length > MOST_OF_NUMBER ? "TOO_LONG" : null;
    case "D": return date(/^\d{6}$/, "yymmd0");
    case "14D": case "16D": return date(/^\d{8}$/, "yyyymmdd");
    default: return null;
  }
}

/** The keys of a Digital Link, and the qualifiers that may follow each in the path, in this order. */
const QUALIFIERS = {
  "00": [], "01": [["22", "10", "21"], ["235"]], 253: [], 255: [], 401: [], 402: [], 414: [["254"], ["7040"]], 415: [["8020"]],
  417: [["7040"]], 8003: [], 8004: [["7040"]], 8006: [["22", "10", "21"]], 8010: [["8011"]], 8013: [], 8017: [["8019"]], 8018: [["8019"]],
};

const ADDRESS = /^(?:https?|HTTPS?):\/\/[^/_~?#@!$&'()*+,;=%]+(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/;

/** Reads a GS1 Digital Link, which is never opened; undefined for any other address. */
export function ofLink(text, today) {
  const [address, path, query = ""] = ADDRESS.exec(text) ?? [];
  const pairs = address && /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/.test(text) ? ofPath(path) : [];
  if (!pairs.length) return undefined;
  const read = new Elements(today);
  const [[key], ...qualifiers] = pairs;
  const inOrder = order => qualifiers.every(([ai], i) => order.includes(ai) && (!i || order.indexOf(ai) > order.indexOf(qualifiers[i - 1][0])));
  if (qualifiers.length && !QUALIFIERS[key].some(inOrder)) return read.end("DISPLACED");
  let fault = null;
  for (const [ai, value] of pairs) fault ??= read.add(ai, value);
  for (const parameter of query.split(/[&;]/)) {
    const [, name, value = ""] = /^([0-9]+)(?:=(.*))?$/.exec(parameter) ?? [];
    if (name) fault ??= attribute(read, key, name, value);
  }
  return read.end(fault);
}

/** Returns the pairs of the path from its last key on; none without a key or if its value is wrong. */
function ofPath(path) {
  const segments = path.slice(1).split("/");
  const pairs = [];
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const value = decoded(segments[at + 1].replaceAll("+", "%2B"));
    if (!IDENTIFIERS.has(segments[at]) || value === undefined) return [];
    pairs.unshift([segments[at], value]);
    if (QUALIFIERS[segments[at]]) return faultOf(IDENTIFIERS.get(segments[at]), value) ? [] : pairs;
  }
  return [];
}

function attribute(read, key, name, encoded) {
  if (!IDENTIFIERS.has(name)) return "UNKNOWN_IDENTIFIER";
  if (name === key || QUALIFIERS[key].some(order => order.includes(name))) return "DISPLACED";
  const value = decoded(encoded);
  if (value === undefined) return "CHARACTER";
  return read.value(name) === undefined ? read.add(name, value) : "REPEATED";
}

/** Decodes percent signs and plus; undefined if a percent sign is not before two hexadecimal digits. */
function decoded(text) {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  const bytes = text.replaceAll("+", " ").replace(/%(..)/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes, each => each.charCodeAt(0)));
}
