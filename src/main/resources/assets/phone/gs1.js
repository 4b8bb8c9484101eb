// Reads the elements of a GS1 code that identify goods. A code is a GS1 element string with separators or brackets, or the
// path and parameters of a Digital Link.

/** Lengths of values that have no separator after them, by the first two digits of their identifier (GS1 General Specifications, 7.8). */
const FIXED = {
  "00": 18, "01": 14, "02": 14, "03": 14, "04": 16, 11: 6, 12: 6, 13: 6, 14: 6, 15: 6, 16: 6, 17: 6, 18: 6, 19: 6, 20: 2,
  31: 8, 32: 8, 33: 8, 34: 8, 35: 8, 36: 8, 41: 14,
};

const SEPARATOR = "\u001d";

/** Returns the values by application identifier. Used here: 01 GTIN, 10 lot, 17 expiry, 30 and 37 count. Empty for other codes. */
export function elements(code) {
  const link = /^https?:\/\/[^?#]*?\/01\/(\d{8,14})(?:\/([^?#]*))?(?:\?([^#]*))?/.exec(code);
  if (link) return { ...Object.fromEntries(new URLSearchParams(link[3])), ...ofPath(link[1], link[2] ?? "") };
  if (/^\(\d{2,4}\)/.test(code)) return ofBrackets(code);
  return /^01\d{14}|^02\d{14}/.test(code) ? ofString(code) : {};
}

function ofPath(gtin, rest) {
  const found = { "01": gtin.padStart(14, "0") };
  const parts = rest.split("/");
  for (let i = 0; i + 1 < parts.length; i += 2) found[parts[i]] = decoded(parts[i + 1]);
  return found;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function ofBrackets(code) {
  return Object.fromEntries([...code.matchAll(/\((\d{2,4})\)([^(]*)/g)].map(each => [each[1], each[2].replaceAll(SEPARATOR, "")]));
}

function ofString(code) {
  const found = {};
  for (let at = 0; at < code.length; ) {
    if (code[at] === SEPARATOR) {
      at++;
      continue;
    }
    const two = code.slice(at, at + 2);
    const fixed = FIXED[two];
    const end = fixed ? at + 2 + fixed : (code.indexOf(SEPARATOR, at) + 1 || code.length + 1) - 1;
    found[two] = code.slice(at + 2, end);
    at = end;
  }
  return found;
}

/**
 * Returns the last day on which goods may be used, as YYYY-MM-DD, from the digits YYMMDD of a code; undefined if they are no date. Day 00 is
 * the last of the month. The century is that from 49 years before today's to 50 years after it (General Specifications, 7.12).
 */
export function expiry(yymmdd, today) {
  const [, year, month, day] = (/^(\d\d)(0[1-9]|1[0-2])(\d\d)$/.exec(yymmdd ?? "") ?? []).map(Number);
  if (!month) return undefined;
  const now = Number(today.slice(0, 4));
  const apart = year - (now % 100);
  const full = now + apart + (apart >= 51 ? -100 : apart <= -50 ? 100 : 0);
  const last = new Date(Date.UTC(full, month, 0)).getUTCDate();
  return `${full}-${String(month).padStart(2, "0")}-${String(Math.min(day || last, last)).padStart(2, "0")}`;
}
