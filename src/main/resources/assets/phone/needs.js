// A need of a person: a style with a size, or an item; how many, and how urgent.
import { el, field, select, whole } from "./dom.js";
import { draftOf, grouped } from "./handouts.js";
import { personField, personOf } from "./people.js";
import { count, named, t } from "./texts.js";

const URGENCIES = ["NOW", "SOON", "LATER"];

/** Returns the styles, and the items without a style, as [code, name, sizes]. */
function kinds(app) {
  const found = new Map();
  for (const item of app.day.catalogue()) {
    if (item.category === "PART") continue;
    const key = item.style ? `style ${item.style}` : `item ${item.sku}`;
    if (!found.has(key)) found.set(key, { key, name: named(item.styleName ?? item.name), sizes: [] });
    if (item.style && item.size) found.get(key).sizes.push(item.size);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function needs(app) {
  const draft = draftOf(app, "need");
  draft.urgency ??= "SOON";
  draft.quantity ??= 1;
  const all = kinds(app);
  const words = (draft.words ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length ? all.filter(each => words.every(word => each.name.toLocaleLowerCase().includes(word))).slice(0, 12) : [];
  const chosen = all.find(each => each.key === draft.kind);
  return {
    title: t("app.need"),
    body: [
      personField(app, draft),
      field(t("app.need.what"), id => el("input", {
        id,
        type: "search",
        autocomplete: "off",
        maxlength: 100,
        value: chosen ? chosen.name : (draft.words ?? ""),
        oninput: event => {
          draft.words = event.target.value;
          draft.kind = null;
          list.replaceChildren(...options());
        },
      })),
      (() => {
        list = el("div", { class: "phone-options", role: "group", "aria-label": t("app.need.what") }, chosen ? [] : options());
        return list;
      })(),
      chosen?.sizes.length
        ? el("div", { class: "phone-options", role: "group", "aria-label": t("app.size") }, chosen.sizes.map(size =>
            el("button", {
              type: "button",
              class: "outline",
              "aria-pressed": String(draft.size === size),
              onclick: () => {
                draft.size = draft.size === size ? null : size;
                app.show();
              },
            }, size)))
        : null,
      field(t("app.quantity"), id => el("input", {
        id,
        type: "number",
        inputmode: "numeric",
        min: 1,
        value: draft.quantity,
        oninput: event => { draft.quantity = whole(event.target.value, 1, 1_000_000) ?? 1; },
      })),
      field(t("app.urgency"), id => select(id, URGENCIES.map(each => [each, t(`needs.urgency.${each}`)]), draft.urgency, each => { draft.urgency = each; })),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => record(app, draft) }, t("app.need.record")),
  };

  function options() {
    const words = (draft.words ?? "").toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const shown = words.length ? all.filter(each => words.every(word => each.name.toLocaleLowerCase().includes(word))).slice(0, 12) : found;
    return shown.map(each => el("button", {
      type: "button",
      class: "outline",
      onclick: () => {
        draft.kind = each.key;
        draft.size = null;
        app.show();
      },
    }, each.name));
  }
}

let list = null;

async function record(app, draft) {
  const code = personOf(app, draft);
  // Looked up now, because typing takes the choice back without showing the screen anew.
  const chosen = kinds(app).find(each => each.key === draft.kind);
  if (!code || !chosen) {
    app.say(code ? "app.need.choose" : "app.person.choose", "refused");
    return;
  }
  const [kind, of] = chosen.key.split(" ");
  const done = await app.record({
    kind: "need",
    content: {
      beneficiary: code,
      [kind]: of,
      ...(draft.size ? { size: draft.size } : {}),
      quantity: draft.quantity,
      urgency: draft.urgency,
    },
    summary: {
      title: [chosen.name, draft.size].filter(Boolean).join(", "),
      text: `${grouped(code)} · ${count(draft.quantity)} · ${t(`needs.urgency.${draft.urgency}`)}`,
    },
  }, draft);
  if (!done) return;
  app.drafts.delete("need");
  app.go("#/");
}
