// The texts of the app in both languages come with its page, in the message format of the program: {0}, and {0,plural,one{…} other{…}}.
const LANGUAGE = "sklad-phone-language";
const all = JSON.parse(document.getElementById("texts").content.textContent);

let language = kept() ?? document.documentElement.lang;

function kept() {
  try {
    const text = localStorage.getItem(LANGUAGE);
    return text in all ? text : null;
  } catch {
    return null;
  }
}

export const currentLanguage = () => language;

/** Changes the language of the app. Without storage, the next start has the language of the page again. */
export function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted;
  try {
    localStorage.setItem(LANGUAGE, wanted);
  } catch {
    // It holds until the app is closed.
  }
}

/** Returns the text of a key with its arguments. A key without a text is shown as it is. */
export function t(key, ...args) {
  return format(all[language][key] ?? key, args);
}

export const hasText = key => key in all[language];

/** Returns the name in the current language, of a thing that has names in several. */
export const named = names => (typeof names === "string" ? names : (names?.[language] ?? names?.en ?? names?.bg ?? ""));

function format(pattern, args) {
  let text = "";
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] !== "{") {
      text += pattern[at++];
      continue;
    }
    const end = closing(pattern, at);
    text += argument(pattern.slice(at + 1, end), args);
    at = end + 1;
  }
  return text;
}

function argument(inside, args) {
  const [number, type] = inside.split(",", 2).map(each => each.trim());
  const value = args[Number(number)];
  if (type !== "plural") return String(value);
  const forms = {};
  const options = inside.slice(inside.indexOf(",", inside.indexOf(",") + 1) + 1);
  for (let at = options.indexOf("{"), from = 0; at >= 0; at = options.indexOf("{", from)) {
    const end = closing(options, at);
    forms[options.slice(from, at).trim()] = options.slice(at + 1, end);
    from = end + 1;
  }
  const form = forms[`=${value}`] ?? forms[new Intl.PluralRules(language).select(value)] ?? forms.other;
  return format(form.replaceAll("#", new Intl.NumberFormat(language).format(value)), args);
}

function closing(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** Returns a number as it is shown. An argument of a plural stays a number: its text writes it so. */
export const count = number => new Intl.NumberFormat(language).format(number);

// English dates are British, as on the pages.
const locale = () => (language === "en" ? "en-GB" : language);

// The zone of the centre; that of the phone until it is known.
let zone;

/** Shows times by the clock of a centre from now on. */
export const keepTimeOf = centre => { zone = centre.zone; };

export const time = at =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(at));

/** Returns a date as YYYY-MM-DD, or the day of a moment, as it is shown. */
export const day = at =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: String(at).length === 10 ? "UTC" : zone }).format(new Date(at));
