// Finds goods by words as the server does (org.sklad.platform.i18n.Folded, org.sklad.goods.catalogue.ParsedSearch). A test compares both.

const LETTERS = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "c", ч: "ch", ш: "sh", щ: "sht", ъ: "a", ы: "i", ь: "i", э: "e", ю: "iu", я: "ia",
  y: "i", x: "ks", w: "v",
};

/** Cyrillic letters with the shape of Latin ones, as in org.sklad.platform.i18n.LookAlikes. */
const CYRILLIC = "АВЕКМНОРСТУХ";
const LATIN = "ABEKMHOPCTYX";

const CODE = /[\p{L}\p{M}\p{N}._-]*[\p{N}\p{Script=Latin}][\p{L}\p{M}\p{N}._-]*/gu;

const MOST_IN_A_WORD = 40;
const MOST_WORDS = 40;
const MOST_ASKED = 5;

/** Up to this many letters, a typed word must match as a whole: size L, size 42. */
const WHOLE = 2;

/** From this many letters on, final vowels of a typed word count as its ending. */
const WITH_ENDING = 5;

const letter = each => LETTERS[each] ?? each.normalize("NFKD").replace(/\p{M}+/gu, "");

const cut = word => word.slice(0, MOST_IN_A_WORD).replace(/[\uD800-\uDBFF]$/, "");

/** Returns the distinct words of a text as they are compared: without case, accents and doubled letters, in Latin letters. */
export function words(text) {
  const parts = text.normalize("NFKC").toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
  const folded = parts.map(part => cut([...part].map(letter).join("").replace(/(\p{L})\1+/gu, "$1"))).filter(Boolean);
  return [...new Set(folded)].slice(0, MOST_WORDS);
}

/** Returns a function that says whether a list of words has all the typed ones, each from its beginning. Undefined if nothing is typed. */
export function asked(typed) {
  if (!typed.trim()) return undefined;
  const readings = [typed, typed.replace(CODE, latin)].map(tests);
  return those => readings.some(each => each.length > 0 && each.every(has => those.some(has)));
}

const tests = typed => words(typed.replace(/(\p{L})['’]s\b/giu, "$1")).slice(0, MOST_ASKED).map(test);

/** Returns a code in Latin letters; unchanged if it has none of these Cyrillic letters, or one of another shape. */
function latin(code) {
  const capitals = code.toUpperCase();
  const other = capitals.replace(/\p{Script=Cyrillic}/gu, each => LATIN[CYRILLIC.indexOf(each)] ?? each);
  return other === capitals || /\p{Script=Cyrillic}/u.test(other) ? code : other;
}

function test(word) {
  if ([...word].length <= WHOLE) return other => other === word;
  const stem = withoutEnding(word);
  return other => other.startsWith(stem);
}

function withoutEnding(word) {
  const stem = word.length < WITH_ENDING ? word : word.replace(/([aeiou]{1,2}|s)$/, "");
  return stem.length < WITH_ENDING - 2 ? word : stem;
}
