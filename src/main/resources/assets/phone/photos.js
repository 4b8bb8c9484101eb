// Photos of a record, made so small that a bad line carries them.
import { el, icon } from "./dom.js";
import { t } from "./texts.js";

/** Maximum bytes of a photo: a line of 64 kbit/s carries them in 13 seconds, so also one that is cut every 20. */
const MOST_BYTES = 100_000;

/** Pixels of the longer side and quality of a photo. The first that is small enough counts. */
const SIZES = [[1600, 0.8], [1280, 0.7], [1280, 0.5], [960, 0.5], [640, 0.5], [640, 0.3]];

/** Returns the field of a draft's photos, at most this many, each with a button that removes it. */
export function photoField(app, draft, most) {
  draft.photos ??= [];
  const full = () => draft.photos.length + (draft.making ?? 0) >= most;
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
      disabled: full(),
      onchange: event => {
        const [file] = event.target.files;
        if (!file || full()) return;
        draft.making = (draft.making ?? 0) + 1;
        event.target.disabled = full();
        draft.taking = Promise.all([draft.taking, take(app, draft, file)]);
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

async function take(app, draft, file) {
  try {
    const picture = await smaller(file);
    draft.photos.push({ picture, url: URL.createObjectURL(picture) });
  } catch {
    app.say("app.photo.unreadable", "refused");
  }
  draft.making--;
  app.show();
}

/**
 * Returns the pictures of a draft, once the last photo is made small, also one that is taken meanwhile. A slow phone takes longer for that
 * than a hand to the next button.
 */
export async function picturesOf(draft) {
  let awaited;
  do {
    awaited = draft.taking;
    await awaited;
  } while (awaited !== draft.taking);
  return draft.photos.map(photo => photo.picture);
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

/** Frees the memory of a draft's photos. */
export function dropPhotos(draft) {
  draft.photos?.forEach(photo => URL.revokeObjectURL(photo.url));
}
