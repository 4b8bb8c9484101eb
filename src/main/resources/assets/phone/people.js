// The field that names a person: by camera or by typing the code of the card or the case.
import { personCode } from "./codes.js";
import { el, icon } from "./dom.js";
import { grouped, who } from "./handouts.js";
import { scan, signal } from "./scanner.js";
import { t } from "./texts.js";

/** Returns the field. The draft holds the typed or scanned code as `code`. */
export function personField(app, draft) {
  const known = draft.code ? app.day.person(draft.code) : undefined;
  return el(
    "div",
    { class: "field" },
    el("label", { for: "person" }, t("app.code")),
    el(
      "div",
      { class: "phone-pair" },
      el("input", {
        id: "person",
        inputmode: "numeric",
        maxlength: 40,
        autocomplete: "off",
        value: known ? grouped(known.caseCode) : (draft.code ?? ""),
        oninput: event => { draft.code = event.target.value.trim(); },
        onchange: () => app.showTyped(),
      }),
      el("button", { type: "button", class: "outline", onclick: () => scan(app, {
        title: t("app.scan-card"),
        once: true,
        onCode: code => {
          draft.code = personCode(code) ?? code;
          signal(app.day.person(code) ? "ok" : personCode(code) ? "unknown" : "refused");
          app.show();
        },
      }) }, icon("camera"), t("app.scan"))),
    known ? el("small", {}, who(known)) : draft.code ? el("small", { class: "short" }, t(unknownCode(draft))) : null);
}

const unknownCode = draft => (personCode(draft.code) ? "app.person.unknown" : "app.code.impossible");

/** Returns the code of the person: the case code if the snapshot has the person, else the typed one. Undefined if it cannot exist. */
export const personOf = (app, draft) => app.day.person(draft.code ?? "")?.caseCode ?? personCode(draft.code ?? "");

/** Returns the key of the reason why a draft names no person. */
export const whyNobody = draft => (draft.code ? "app.code.impossible" : "app.person.choose");
