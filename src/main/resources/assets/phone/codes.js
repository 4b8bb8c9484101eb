// Classifies what a scanner, a camera or a hand gives, as the server does (org.sklad.barcodes.Scanned). A test compares both.
import { GS, gtinOf, ofLink, ofMessage, ofString } from "./gs1.js";

/** More characters than any code on goods has. */
const LIMIT = 1000;

/** Symbology identifiers of element strings. */
const GS1 = new Set(["]C1", "]e0", "]d2", "]Q3", "]J1"]);

/** Blanks and marks that a scanner adds around a code. A group separator is not removed. */
const ADDED = /^[ \t\r\n\u0002\u0003\u00a0]+|[ \t\r\n\u0002\u0003\u00a0]+$/g;

/** Characters that no code on goods has. */
const FOREIGN = /(?![\u001d\u001e\u0004])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** White space as the server removes it around a value in brackets: also separators, and no blank that must not break. */
const BLANK = "[\\t-\\r\\u001c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000]+";
const BLANKS = new RegExp(`^${BLANK}|${BLANK}$`, "g");

/** Texts sent in place of a separator: its names, its symbol, and the character that Windows types for Alt and its number. */
const written = (name, hexadecimal, caret, signs) => [
  new RegExp(`<${name}>|\\{${name}\\}|\\[${name}\\]|<0x${hexadecimal}>|\\\\x${hexadecimal}|\\\\u00${hexadecimal}|\\^${caret}`, "gi"),
  new RegExp(`[${signs}]`, "g")];

const WRITTEN_GS = written("GS", "1d", "\\]", "\u00f1\u00e8\u241d\u2194");
const WRITTEN_RS = written("RS", "1e", "\\^", "\u241e\u25b2");
const WRITTEN_EOT = written("EOT", "04", "D", "\u2404\u2666");

const DAMM = [
  "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
  "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"];

/** Returns true for a code that we print: 10 digits with a check by Damm, or 16 with one by ISO/IEC 7064 MOD 97-10, by its first digit. */
function isOwn(digits) {
  if (/^[12347]\d{9}$/.test(digits)) return [...digits.slice(0, -1)].reduce((row, digit) => DAMM[row][digit], 0) === digits.at(-1);
  return /^[569]\d{15}$/.test(digits) && BigInt(digits.slice(-2)) === 98n - (BigInt(digits.slice(0, -2)) * 100n) % 97n;
}

/** Returns true for eleven digits with a check by ISO/IEC 7064 MOD 11,10, as the server checks case codes. */
function isCase(digits) {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const product = [...digits.slice(0, -1)].reduce((left, digit) => (((left + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return Number(digits.at(-1)) === (11 - product) % 10;
}

/** Returns the digits of the code of a case or card, scanned or typed in groups; undefined for a text that can be neither. */
export function personCode(raw) {
  const { isGs1, digits = "" } = unwrapped(raw) ?? {};
  const plain = digits.replace(/[\s\p{Pd}]/gu, "");
  return isCase(plain) || (!isGs1 && plain.startsWith("9") && isOwn(plain)) ? plain : undefined;
}

/**
 * Returns {rest, isGs1, digits}: the text without the marks of a scanner, and without the blanks in digits typed in groups. Undefined for
 * a text that no code on goods can have.
 */
function unwrapped(raw) {
  const text = raw.length > LIMIT ? "" : raw.replace(ADDED, "");
  if (FOREIGN.test(text)) return undefined;
  const [identifier = ""] = /^\][ACEILQdeJ][0-9A-F]/.exec(text) ?? [];
  const rest = text.slice(identifier.length);
  const digits = /^[0-9]+([ \u00a0\u2007\u202f][0-9]+)+$/.test(rest) ? rest.replace(/[ \u00a0\u2007\u202f]/g, "") : rest;
  return rest ? { rest, isGs1: GS1.has(identifier), digits } : undefined;
}

/**
 * Returns the meaning of a code without any look-up: {own} with the digits of our own code, {gtin} for a product's number of 14 digits,
 * or {text} for any other text, with its `elements` if it has some. Empty for a text that no code on goods can have.
 *
 * @param today the day that decides the century of two-digit years, as YYYY-MM-DD
 */
export function scanned(raw, today) {
  const found = unwrapped(raw);
  if (!found) return {};
  const { rest, isGs1, digits } = found;
  if (!isGs1 && isOwn(digits)) return { own: digits };
  const gtin = isGs1 ? undefined : gtinOf(digits);
  return gtin ? { gtin } : { text: rest, elements: elementsOf(rest, isGs1, today) };
}

function elementsOf(text, isGs1, today) {
  const plain = separated(text);
  if (isGs1 || plain.startsWith(GS)) return ofString(plain, today);
  const joined = unbracketed(plain) ?? composite(plain);
  return joined ? ofString(joined, today) : (ofMessage(plain, today) ?? ofLink(text, today) ?? unmarked(plain, today));
}

/** Replaces the texts that stand for separators. Only a message of ISO/IEC 15434 has other separators than GS. */
function separated(text) {
  const put = (all, forms, separator) => forms.reduce((left, form) => left.replace(form, separator), all);
  const plain = put(text, WRITTEN_GS, GS);
  return plain.startsWith("[)>") ? put(put(plain, WRITTEN_RS, "\u001e"), WRITTEN_EOT, "\u0004") : plain;
}

/** Returns the element string of the form that is printed for people: (01)…(17)…; undefined for any other text. */
function unbracketed(text) {
  const elements = /\(([0-9]{2,4})\)((?:[^(\\]|\\\(|\\(?!\())*)/y;
  const found = [];
  let end = 0;
  for (let each = elements.exec(text); each; each = elements.exec(text)) {
    found.push(each[1] + each[2].replace(BLANKS, "").replaceAll("\\(", "("));
    end = elements.lastIndex;
  }
  return end && end === text.length ? found.join(GS) : undefined;
}

/** Returns the element string of an EAN or UPC with a composite part, which follows a bar and its own symbology identifier. */
function composite(text) {
  const [, digits = "", part] = /^([0-9]{8}|[0-9]{12,13})\|\]e0(.+)$/s.exec(text) ?? [];
  const gtin = gtinOf(digits);
  return gtin && `01${gtin}${part}`;
}

/**
 * Reads a text that begins with 01 and a GTIN, because most scanners do not mark an element string. One with a fault has lost a part, unless
 * the whole text is a code of an item.
 */
function unmarked(plain, today) {
  return plain.length > 16 && plain.startsWith("01") && gtinOf(plain.slice(2, 16)) ? ofString(plain, today) : undefined;
}
