// The test field of a scanner: it notes each key with its time and sends them to be judged. It hears the keys before the script of
// the scan field does, because here a scan is no scan. Without this script the form sends the characters alone.
const form = document.querySelector('form[data-scanner-test]');
const field = form.elements.text;
const QUIET_MS = 400;
const SHORTEST = 6;

let keys = [];
let last = 0;
let waiting = 0;

function judge() {
  clearTimeout(waiting);
  if (keys.length < SHORTEST) return;
  form.elements.keys.value = JSON.stringify(keys);
  form.requestSubmit();
  field.value = '';
}

// Characters that a hand sends have no keys.
form.addEventListener('submit', event => {
  if (event.submitter) form.elements.keys.value = '';
});

window.addEventListener('keydown', event => {
  if (event.target !== field || /^(Shift|Control|Alt|AltGraph|CapsLock|NumLock|Meta)$/.test(event.key)) return;
  const pause = keys.length ? Math.round(event.timeStamp - last) : 0;
  const ends = event.key === 'Enter' || event.key === 'Tab';
  // A hand that leaves the field with Tab or sends the form is none of the scanner's keys.
  if (ends && (keys.length < SHORTEST || pause > QUIET_MS)) {
    keys = [];
    return;
  }
  event.stopImmediatePropagation();
  if (pause > QUIET_MS) keys = [];
  last = event.timeStamp;
  keys.push([event.code, event.key, event.ctrlKey, event.shiftKey, keys.length ? pause : 0]);
  clearTimeout(waiting);
  if (ends || event.ctrlKey) event.preventDefault();
  if (!ends) {
    // On a busy device the rest of a scan may arrive after this. Then all of its keys are judged again.
    waiting = setTimeout(judge, QUIET_MS);
    return;
  }
  judge();
  keys = [];
}, true);
