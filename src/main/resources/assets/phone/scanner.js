// The camera in the app. Its scripts are loaded when it is first opened.
import { el } from "./dom.js";
import { currentLanguage } from "./texts.js";

let open = null;

/**
 * Opens the camera. Without a network it may not be on the phone yet: then says so, and returns null.
 *
 * @param app the app
 * @param options {title, subtitle?, once, onCode(code), below?: element, done?, onClose?}
 */
export async function scan(app, { title, subtitle, once, onCode, below, done, onClose }) {
  const camera = await import("../camera/camera.js").catch(() => null);
  if (!camera) {
    app.say("app.camera.missing", "refused");
    return null;
  }
  speakPanel();
  open = camera.openCamera({
    title,
    subtitle,
    once,
    below,
    done,
    strip: app.stripBox(),
    onCode,
    onClose: () => {
      open = null;
      onClose?.();
    },
  });
  return open;
}

/** Puts the panel of the current language where the camera looks for it. */
function speakPanel() {
  document.getElementById("camera")?.remove();
  document.body.append(document.getElementById(`camera-${currentLanguage()}`).content.cloneNode(true));
}

/** Closes the camera if it is open. */
export const closeCamera = () => open?.close();

/** Signals the result of a read by sound and vibration, as the pages for wedge scanners do. */
export function signal(result) {
  navigator.vibrate?.({ ok: 40, beyond: [40, 60, 40], unknown: [120, 60, 120], refused: [250] }[result] ?? 40);
  if (!window.AudioContext) return;
  const audio = (signal.audio ??= new AudioContext());
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = { ok: 1200, beyond: 900, unknown: 500, refused: 250 }[result] ?? 1200;
  loudness.gain.value = 0.2;
  tone.connect(loudness).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (result === "ok" ? 0.09 : 0.25));
}

/** Returns a line for the last read, shown below the picture. */
export const heard = () => el("p", { class: "phone-heard", role: "status" });
