// A fault: where, what kind, in words, with photos.
import { el, field, icon, select } from "./dom.js";
import { draftOf } from "./handouts.js";
import { dropPhotos, photoField, picturesOf } from "./photos.js";
import { scan, signal } from "./scanner.js";
import { named, t } from "./texts.js";

const CATEGORIES = ["WATER", "HEATING", "ELECTRICITY", "BATHROOM", "DOORS_WINDOWS", "FURNITURE", "PESTS", "APPLIANCE", "FIRE_SAFETY", "OTHER"];
const MOST_PHOTOS = 3;

export function faults(app) {
  const draft = draftOf(app, "fault");
  const rooms = app.day.facts.rooms ?? [];
  const assets = (app.day.facts.assets ?? []).filter(asset => !draft.room || !asset.room || asset.room === draft.room);
  // An asset of the room that was chosen before is not shown any more.
  if (!assets.some(asset => asset.code === draft.asset)) draft.asset = null;
  return {
    title: t("app.fault"),
    body: [
      el("button", { type: "button", class: "outline phone-wide", onclick: () => scanPlace(app, draft) }, icon("camera"), t("app.fault.scan")),
      field(t("app.fault.room"), id => select(id, [["", "–"], ...rooms.map(room => [room.code, named(room.name) || room.code])], draft.room ?? "", code => {
        draft.room = code || null;
        app.show();
      })),
      assets.length
        ? field(t("app.fault.asset"), id => select(id, [["", "–"], ...assets.map(asset => [asset.code, named(asset.name) || asset.code])], draft.asset ?? "", code => { draft.asset = code || null; }))
        : null,
      el("div", { class: "phone-options", role: "group", "aria-label": t("app.fault.kind") }, CATEGORIES.map(kind =>
        el("button", {
          type: "button",
          class: "outline",
          "aria-pressed": String(draft.category === kind),
          onclick: () => {
            draft.category = kind;
            app.show();
          },
        }, t(`repairs.category.${kind}`)))),
      field(t("app.fault.what"), id => el("textarea", {
        id,
        rows: 3,
        maxlength: 2000,
        value: draft.description ?? "",
        oninput: event => { draft.description = event.target.value; },
      })),
      photoField(app, draft, MOST_PHOTOS),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => record(app, draft) }, t("app.fault.record")),
  };
}

/** A label of a room or an asset says where the fault is. */
function scanPlace(app, draft) {
  scan(app, {
    title: t("app.fault.scan"),
    once: true,
    onCode: code => {
      const read = code.replace(/^\][A-Za-z]\d/, "").trim();
      const same = each => each.code === read || each.label === read.replace(/\D/g, "");
      const asset = (app.day.facts.assets ?? []).find(same);
      const room = (app.day.facts.rooms ?? []).find(same);
      if (asset) {
        draft.asset = asset.code;
        draft.room = asset.room ?? draft.room;
      } else if (room) {
        draft.room = room.code;
      } else {
        app.say(t("app.fault.unknown-place", read), "refused");
      }
      signal(asset || room ? "ok" : "unknown");
      app.show();
    },
  });
}

async function record(app, draft) {
  if (!draft.category || !draft.description?.trim()) {
    app.say("app.fault.missing", "refused");
    return;
  }
  const { facts } = app.day;
  const place = (facts.assets ?? []).find(each => each.code === draft.asset) ?? (facts.rooms ?? []).find(each => each.code === draft.room);
  const done = await app.record({
    kind: "work-order",
    author: app.operator.username,
    content: {
      centre: app.device.centre,
      ...(draft.room ? { room: draft.room } : {}),
      ...(draft.asset ? { asset: draft.asset } : {}),
      category: draft.category,
      description: draft.description.trim(),
    },
    summary: {
      title: [t("app.fault"), place ? named(place.name) || place.code : ""].filter(Boolean).join(", "),
      text: t(`repairs.category.${draft.category}`),
    },
    photos: await picturesOf(draft),
  }, draft);
  if (!done) return;
  dropPhotos(draft);
  app.drafts.delete("fault");
  app.go("#/");
}
