// A shared station that nobody touches for two minutes is locked, in all of its windows. The server measures the same time by itself.
// This script empties the page at once, so that neither the way back nor a form that the browser remembers shows what was typed.
const IDLE_MS = 120_000;
const TELL_MS = 20_000;
const SILENT_MS = 5_000;
const form = document.querySelector("form[data-lock]");
const line = document.querySelector("[data-locked]");
const windows = new BroadcastChannel("sklad-station");

// A form that the browser sends again from its history names the operator to whom its page was shown. The server refuses it from the next.
document.addEventListener("formdata", ({ target, formData }) => {
  if (target.getAttribute("method") === "post") formData.set("page.by", form.dataset.lock);
});

// The clock of the day can be set, and the other may rest while the computer sleeps: what shows more time counts.
const now = () => ({ day: Date.now(), page: performance.now() });
const since = then => Math.max(Math.abs(Date.now() - then.day), performance.now() - then.page);

let touched = now();
let told = now();
// True while the page is hidden because of scans that wait: whoever touches it now is not known to be its operator.
let hidden = false;

function tell() {
  told = now();
  fetch("/station/presence", { method: "POST" })
    .then(answer => { if (answer.redirected) follow(); })
    .catch(() => {});
}

function touch() {
  if (hidden) return;
  touched = now();
  windows.postMessage("touched");
}

/** Locks this window. One in which scans wait is hidden instead, and locked once they are sent (scan.js). */
function leave(act) {
  hidden = !document.dispatchEvent(new CustomEvent("sklad:lock", { cancelable: true, detail: act }));
  if (!hidden) act();
}

/** Leaves nothing of the page but the form, and a line that is shown if the server does not answer. */
function empty() {
  form.replaceChildren(form.elements.next);
  document.body.replaceChildren(form, line);
  document.title = line.dataset.locked;
  setTimeout(show, SILENT_MS);
}

function show() {
  if (!line.hidden) return;
  line.hidden = false;
  line.querySelector("button").focus();
}

// Without an answer this page stays (stay.js).
function again() {
  if (line.parentNode === document.body) form.submit();
}

line.querySelector("button").addEventListener("click", again);
window.addEventListener("online", again);
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (data.unanswered === form.action && line.parentNode === document.body) show();
});

// Later than the window that was locked, whose page is to open again.
function follow() {
  leave(() => {
    empty();
    setTimeout(() => form.submit(), 500);
  });
}

function lock() {
  form.elements.next.value = location.pathname + location.search;
  windows.postMessage("locked");
  leave(() => {
    form.submit();
    empty();
  });
}

// A scan may come from the camera.
for (const kind of ["keydown", "pointerdown", "input", "wheel", "touchmove", "sklad:scan"]) {
  window.addEventListener(kind, touch, { capture: true, passive: true });
}

windows.addEventListener("message", ({ data }) => {
  if (data === "locked") follow();
  else touched = now();
});

form.addEventListener("submit", event => {
  event.preventDefault();
  event.stopPropagation();
  lock();
});

const timer = setInterval(() => {
  if (hidden) return;
  if (since(touched) >= IDLE_MS) {
    clearInterval(timer);
    lock();
  } else if (since(touched) < since(told) && since(told) >= TELL_MS) {
    tell();
  }
}, 1000);

// A page from the memory of the browser may belong to the operator before.
window.addEventListener("pageshow", event => {
  if (event.persisted) {
    document.body.replaceChildren();
    location.reload();
  }
});
