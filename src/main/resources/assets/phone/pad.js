// A pad over the whole screen for the signature of a handout.
import { el } from "./dom.js";
import { t } from "./texts.js";

const WIDTH = 600;

/** Opens the pad. Resolves to the picture as PNG in base64, or to null if it was closed without a stroke. */
export function sign() {
  return new Promise(resolve => {
    const canvas = el("canvas", { width: WIDTH, height: WIDTH / 2, role: "img", "aria-label": t("app.sign.here") });
    const pen = canvas.getContext("2d");
    let last = null;
    let drawn = false;

    const clear = () => {
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      drawn = false;
    };
    const point = event => {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * (canvas.width / box.width), (event.clientY - box.top) * (canvas.height / box.height)];
    };
    const close = picture => {
      dialog.close();
      dialog.remove();
      resolve(picture);
    };

    canvas.addEventListener("pointerdown", event => {
      canvas.setPointerCapture(event.pointerId);
      last = point(event);
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", event => {
      if (!last) return;
      const next = point(event);
      pen.lineWidth = 3;
      pen.lineCap = "round";
      pen.beginPath();
      pen.moveTo(...last);
      pen.lineTo(...next);
      pen.stroke();
      last = next;
      drawn = true;
    });
    canvas.addEventListener("pointerup", () => { last = null; });

    const dialog = el(
      "dialog",
      { class: "phone-pad", "aria-label": t("app.sign.here") },
      canvas,
      el(
        "div",
        { class: "phone-pair" },
        el("button", { type: "button", class: "outline", onclick: () => close(null) }, t("app.cancel")),
        el("button", { type: "button", class: "outline", onclick: clear }, t("app.sign.again")),
        el("button", {
          type: "button",
          onclick: () => { if (drawn) close(canvas.toDataURL("image/png").split(",")[1]); },
        }, t("app.sign.done"))));
    dialog.addEventListener("cancel", () => close(null));
    document.body.append(dialog);
    dialog.showModal();
    clear();
  });
}
