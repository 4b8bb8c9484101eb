// A fault: where, what kind, in words, with photos.
import { el, field, icon, select } from "./dom.js";
import { draftOf } from "./handouts.js";
import { scan, signal } from "./scanner.js";
import { named, t } from "./texts.js";

const CATEGORIES = ["WATER", "HEATING", "ELECTRICITY", "BATHROOM", "DOORS_WINDOWS", "FURNITURE", "PESTS", "APPLIANCE", "FIRE_SAFETY", "OTHER"];
const MOST_PHOTOS = 3;

/** Maximum bytes of a photo: a line of 64 kbit/s carries them in 13 seconds, so also one that is cut every 20. */
const MOST_BYTES = 100_000;

/** Pixels of the longer side and quality of a photo. The first that is small enough counts. */
const SIZES = [[1600, 0.8], [1280, 0.7], [1280, 0.5], [960, 0.5], [640, 0.5], [640, 0.3]];

export function faults(app) {
  const draft = draftOf(app, "fault");
  draft.photos ??= [];
  const rooms = app.day.facts.rooms ?? [];
  const assets = (app.day.facts.assets ?? []).filter(asset => !draft.room || !asset.room || asset.room === draft.room);
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
      photos(app, draft),
    ],
    act: el("button", { type: "button", id: "record", onclick: () => record(app, draft) }, t("app.fault.record")),
  };
}

function photos(app, draft) {
  return el(
    "div",
    { class: "field" },
    el("label", { for: "photo", role: "button", class: "outline" }, icon("camera"), t("app.photo.take")),
    el("input", {
      id: "photo",
      class: "unseen",
      type: "file",
      accept: "image/*",
      capture: "environment",
      disabled: draft.photos.length >= MOST_PHOTOS,
      onchange: async event => {
        const [file] = event.target.files;
        if (!file) return;
        try {
          const picture = await smaller(file);
          draft.photos.push({ picture, url: URL.createObjectURL(picture) });
        } catch {
          app.say("app.photo.unreadable", "refused");
        }
        app.show();
      },
    }),
    draft.photos.length
      ? el("ul", { class: "phone-photos" }, draft.photos.map((photo, i) => el(
          "li",
          {},
          el("img", { src: photo.url, alt: t("app.photo", i + 1), width: 96 }),
          el("button", {
            type: "button",
            class: "phone-undo",
            "aria-label": t("app.photo.remove", i + 1),
            onclick: () => {
              draft.photos.splice(i, 1);
              URL.revokeObjectURL(photo.url);
              app.show();
            },
          }, icon("bin")))))
      : null);
}

/** Returns the picture as a small JPEG, without the metadata of the camera. */
async function smaller(file) {
  const picture = await createImageBitmap(file);
  let jpeg;
  for (const [pixels, quality] of SIZES) {
    jpeg = await jpegOf(picture, pixels, quality);
    if (jpeg.size <= MOST_BYTES) break;
  }
  picture.close();
  return jpeg;
}

function jpegOf(picture, pixels, quality) {
  const scale = Math.min(1, pixels / Math.max(picture.width, picture.height));
  const canvas = el("canvas", { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", quality);
  });
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
    photos: draft.photos.map(photo => photo.picture),
  });
  if (!done) return;
  draft.photos.forEach(photo => URL.revokeObjectURL(photo.url));
  app.drafts.delete("fault");
  app.go("#/");
}
