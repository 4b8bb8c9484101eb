// The field that names a person: by camera or by typing the code of the card or the case.
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
        onchange: () => app.show(),
      }),
      el("button", { type: "button", class: "outline", onclick: () => scan(app, {
        title: t("app.scan-card"),
        once: true,
        onCode: code => {
          draft.code = code.replace(/^\][A-Za-z]\d/, "");
          signal(app.day.person(code) ? "ok" : "unknown");
          app.show();
        },
      }) }, icon("camera"), t("app.scan"))),
    known ? el("small", {}, who(known)) : draft.code ? el("small", { class: "short" }, t("app.person.unknown")) : null);
}

/** Returns the code of the person: the case code if the snapshot has the person, else the typed digits. */
export function personOf(app, draft) {
  if (!draft.code) return "";
  return app.day.person(draft.code)?.caseCode ?? draft.code.replace(/\D/g, "");
}
