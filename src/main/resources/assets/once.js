// A form is sent once: a second click of the same double click would be answered for the first, and hide what is told once.
// Where the answer is a file, the page stays, and after a moment the form can be sent again.
const AGAIN_AFTER_MS = 3000;
const sent = new Set();

function free(form) {
  sent.delete(form);
  form.removeAttribute("aria-busy");
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  form.setAttribute("aria-busy", "true");
  setTimeout(() => free(form), AGAIN_AFTER_MS);
});

// A page that comes back from the browser's memory is as it was left: in the middle of sending.
addEventListener("pageshow", () => sent.forEach(free));
