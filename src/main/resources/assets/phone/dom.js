// Builds elements. A text is always put in as text, so nothing that somebody typed becomes markup.
import { count, t } from "./texts.js";

const SVG = "http://www.w3.org/2000/svg";
const icons = document.getElementById("app").dataset.icons;

/**
 * Returns an element. Properties that begin with "on" are listeners; true sets an attribute without a value; false, null and undefined
 * leave it out. Children are elements, texts, or arrays of them; null and false are left out.
 */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value") made.value = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(each => each !== null && each !== undefined && each !== false));
  return made;
}

/** Returns a symbol that screen readers skip, because a word stands beside it or on its button. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${icons}#${name}`);
  svg.append(use);
  return svg;
}

let numbered = 0;

/** Returns a field with its label. The function gets the id and makes the control. */
export function field(label, make, hint) {
  const id = `f${++numbered}`;
  return el("p", { class: "field" }, el("label", { for: id }, label), make(id), hint ? el("small", {}, hint) : null);
}

/** Returns a select with one option for each pair of value and word. A label is for one that stands without a field. */
export function select(id, pairs, chosen, onchange, label) {
  return el(
    "select",
    { id, "aria-label": label, onchange: event => onchange?.(event.target.value) },
    pairs.map(([value, word]) => el("option", { value, selected: value === chosen }, word)));
}

/** The value of a number field with a text that is no whole number within its limits. JSON, in which drafts are kept, has no NaN. */
export const UNREADABLE = "unreadable";

/** Returns a field for a whole number. The function gets the number, null for an empty field, and UNREADABLE for any other text. */
export function numberInput({ least, most, value, on = "oninput", ...others }, set) {
  return el("input", {
    type: "number",
    inputmode: "numeric",
    min: least,
    max: most,
    value: value === UNREADABLE ? "" : (value ?? ""),
    "aria-invalid": value === UNREADABLE ? "true" : null,
    [on]: event => set(whole(event.target, least, most)),
    ...others,
  });
}

/** A browser reports a text that is no number as empty and bad. */
function whole({ value, validity }, least, most) {
  if (!value) return validity.badInput ? UNREADABLE : null;
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : UNREADABLE;
}

/** Returns the purpose of a control in words that stay the same when its screen is drawn again: its name for a screen reader. */
const purpose = each => each.getAttribute("aria-label") ?? each.labels?.[0]?.textContent ?? each.textContent;

/** Remembers the control with the focus. Returns a function that finds it in the next drawing; null if nothing had the focus. */
export function focused(root) {
  const control = document.activeElement;
  if (!root.contains(control)) return () => null;
  const { id, localName } = control;
  const words = purpose(control);
  const alike = () => [...root.querySelectorAll(localName)].filter(each => purpose(each) === words);
  const place = alike().indexOf(control);
  return () => (id && document.getElementById(id)) || alike()[place] || root.querySelector("main");
}

/** Returns the message about a number field that cannot be recorded. */
export const wholeNeeded = (name, least, most) => t("app.whole-number", name, count(least), count(most));
