// The camera of the scan fields. A field of a list is scanned again and again, with what the page says of each scan below the picture;
// after any other the camera closes, because the read leads on.
import { openCamera } from './camera.js';

const BEYOND = '[data-not-taken], [data-lost], [data-unsent]';

/** Where each scan leads to the same page anew, the camera opens there again and knows the code that is still in view. */
const AGAIN = 'sklad-camera';

function remember(code) {
  try { sessionStorage.setItem(AGAIN, JSON.stringify({ code, at: Date.now() })); } catch { /* then it stays closed */ }
}

function forget() {
  try { sessionStorage.removeItem(AGAIN); } catch { /* nothing was kept */ }
}

/** Goods and messages of a form that is sent as a whole are shown, not taken out of it. */
function copies() {
  return [...document.querySelectorAll('main :is(.message, .error):not([hidden]), [data-camera-shows]')]
    .filter(each => !each.matches(BEYOND) && !each.parentElement.closest('[data-camera-shows]'))
    .map(each => {
      const copy = each.cloneNode(true);
      copy.inert = true;
      for (const within of [copy, ...copy.querySelectorAll('[id], [name], [autofocus], [form]')]) {
        for (const attribute of ['id', 'name', 'autofocus', 'form']) within.removeAttribute(attribute);
      }
      return copy;
    });
}

function below(form) {
  const beyond = [...document.querySelectorAll(BEYOND)];
  if (!form.hasAttribute('hx-post')) return [...beyond, ...copies()];
  return [...beyond, document.querySelector('form[data-scan] ~ [data-scan-lost]'), document.getElementById('state')];
}

function into(field, code) {
  field.value = code;
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  field.focus();
}

/**
 * Opens the camera for the field beside the button. Each code goes to `send`, as from a scanner that types; it returns true if it takes
 * the code.
 */
export function scanWith(button, held, send) {
  const form = button.closest('form') || document.querySelector('main form[data-scan]');
  const field = button.parentElement.querySelector('[data-scan-here]');
  const many = button.dataset.camera === 'many';
  const leaves = many && !form.hasAttribute('hx-post');
  const heading = document.querySelector('main h1');
  openCamera({
    title: heading ? heading.textContent : document.title,
    once: !many,
    held,
    done: many ? button.dataset.done : '',
    below: many ? below(form) : [],
    onCode: code => {
      if (field) {
        into(field, code);
        return;
      }
      const taken = send(code);
      if (leaves && taken) remember(code);
    },
    onClose: forget
  });
}
