// A form is sent once, and nothing that was typed into it is lost without a network. A second click of the same double click would be
// answered for the first, and hide what is told once. Where the answer is a file, the page stays, and after a moment the form can be
// sent again. What could not be sent, or was not answered, stays on the page with a message and can be sent again: with the id that
// it has, so that it counts once. Buttons that count up or down record nothing, so each press of them counts, however fast. Without this
// script the form works as any other.

const AGAIN_AFTER_MS = 3000;
const ASK_MS = 5000;
// The attempt by which a form is being sent.
const busy = new Map();
const worker = isSecureContext && "serviceWorker" in navigator ? navigator.serviceWorker : null;
const message = document.querySelector("[data-unsent]");
let latest = null;
let asked = null;

// It keeps the page where the answer to a form gets lost. Browsers have it over https and on the server itself.
worker?.register(new URL("stay.js", import.meta.url), { scope: "/", updateViaCache: "all" }).catch(() => {});

function free(form) {
  busy.delete(form);
  form.removeAttribute("aria-busy");
}

function markBusy(attempt) {
  busy.set(attempt.form, attempt);
  attempt.form.setAttribute("aria-busy", "true");
}

function addressOf(form, submitter) {
  return new URL(submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href).href;
}

/** True where the browser would leave the page for its own page of an error. */
function mustAsk(form) {
  return !navigator.onLine || (form.method === "post" && !worker?.controller);
}

/** True when a server answers, whatever it says. Older browsers have no AbortSignal.timeout. */
async function answers() {
  const end = new AbortController();
  setTimeout(() => end.abort(), ASK_MS);
  try {
    await fetch(import.meta.url, { method: "HEAD", cache: "no-store", signal: end.signal });
    return true;
  } catch {
    return false;
  }
}

function stay(attempt, perhaps) {
  free(attempt.form);
  attempt.form.setAttribute("data-held", "");
  if (message) {
    for (const text of message.querySelectorAll("[data-perhaps]")) {
      text.hidden = (text.dataset.perhaps === "true") !== perhaps;
    }
    message.hidden = false;
  }
  attempt.form.dispatchEvent(new CustomEvent("sklad:unsent", { bubbles: true }));
}

/** Counts a press that has no answer yet, so that the next one goes on from it. */
function count(button) {
  const field = button.parentElement.querySelector("input");
  field.value = String(Math.max(1, (Number.parseInt(field.value, 10) || 0) + Number(button.dataset.step)));
}

function go(attempt) {
  free(attempt.form);
  asked = attempt.form;
  attempt.form.requestSubmit(attempt.submitter);
  asked = null;
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") {
    return;
  }
  const attempt = { form, submitter: event.submitter, address: addressOf(form, event.submitter) };
  if (busy.has(form)) {
    const { submitter, asks } = busy.get(form);
    const counts = Boolean(submitter?.dataset.step && event.submitter?.dataset.step);
    if (counts) {
      count(submitter);
      busy.set(form, { ...attempt, asks });
    }
    if (!counts || asks) {
      event.preventDefault();
      return;
    }
  }
  latest = attempt;
  form.removeAttribute("data-held");
  if (message) {
    message.hidden = true;
  }
  if (asked !== form && mustAsk(form)) {
    event.preventDefault();
    markBusy({ ...attempt, asks: true });
    answers().then(yes => (yes ? go(busy.get(form)) : stay(busy.get(form), false)));
    return;
  }
  if (form.method === "post") {
    markBusy(attempt);
    setTimeout(() => free(form), AGAIN_AFTER_MS);
  }
});

worker?.addEventListener("message", event => {
  if (latest && event.data.unanswered === latest.address) {
    stay(latest, true);
  }
});

message?.querySelector("button").addEventListener("click", () => latest.form.requestSubmit(latest.submitter));

// A page that comes back from the browser's memory is as it was left: in the middle of sending.
addEventListener("pageshow", () => [...busy.keys()].forEach(free));
