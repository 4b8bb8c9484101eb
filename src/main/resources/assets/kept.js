// What was scanned into a form and not sent yet outlives its page: a browser that was closed offers to go on with it. It is kept on
// this device alone, for who scanned it, for a day, and holds goods and quantities and nothing of a person. Its id is kept with it: sent
// a second time, it counts once, and the page of what it became tells that it arrived. Without this script the form works as any other.
const form = document.querySelector("form[data-keep]");
const KEPT_MS = 24 * 60 * 60 * 1000;

function store() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What the form says of the list: the fields that are named, and those of its rows. */
function list() {
  const names = form.dataset.keepFields.split(" ");
  const sent = new FormData(form);
  return [...sent].filter(([name, value]) => value && names.includes(name.replace(/\..*/, "")) && chosen(name, sent));
}

/** False for a row whose deciding field is empty: the page shows it, and nobody chose it. */
function chosen(name, sent) {
  const field = form.dataset.keepRow;
  return !field || !name.includes(".") || sent.get(name.replace(/[^.]*$/, field));
}

function save() {
  const fields = list();
  // A place alone is no list.
  const rows = fields.some(([name]) => name.includes("."));
  if (!rows || !write(JSON.stringify({ at: Date.now(), fields }))) forget();
}

/** False where the device has no room: an earlier list would be taken for this one. */
function write(text) {
  try {
    store()?.setItem(form.dataset.keep, text);
    return true;
  } catch {
    return false;
  }
}

function forget() {
  store()?.removeItem(form.dataset.keep);
}

/** Forgets the list whose id ends the address: this is the page of what it became. A list is sent, and arrives or not. */
function forgetArrived() {
  const id = location.pathname.split("/").pop();
  const lists = store();
  for (const key of Object.keys(lists ?? {})) {
    if (key.startsWith("list ") && idOf(lists.getItem(key)) === id) lists.removeItem(key);
  }
}

function idOf(text) {
  try {
    return JSON.parse(text).fields.find(([name]) => name === "id")?.[1];
  } catch {
    return null;
  }
}

function saved() {
  try {
    const kept = JSON.parse(store()?.getItem(form.dataset.keep));
    return kept && Date.now() - kept.at < KEPT_MS ? kept : null;
  } catch {
    return null;
  }
}

function goOn(kept) {
  const rows = new Set(kept.fields.map(([name]) => name));
  for (const field of [...form.elements]) {
    if (rows.has(field.name)) field.removeAttribute("name");
  }
  for (const [name, value] of kept.fields) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  form.requestSubmit();
}

function offer(kept) {
  const shown = form.querySelector("[data-keep-offer]");
  const when = shown.querySelector("time");
  when.dateTime = new Date(kept.at).toISOString();
  const language = document.documentElement.lang;
  when.textContent = new Date(kept.at).toLocaleString(language === "en" ? "en-GB" : language, { dateStyle: "short", timeStyle: "short" });
  shown.querySelector("[data-keep-go-on]").addEventListener("click", () => goOn(kept));
  shown.querySelector("[data-keep-drop]").addEventListener("click", () => {
    forget();
    shown.hidden = true;
  });
  shown.hidden = false;
}

forgetArrived();

if (form) {
  // A page that answers a scan has the list; one that is opened anew has none, whatever it fills in by itself.
  const begun = form.hasAttribute("data-keep-begun");
  const kept = saved();
  if (begun) save();
  else if (kept) offer(kept);
  form.addEventListener("change", () => { if (begun) save(); });
  form.addEventListener("sklad:unsent", () => { if (begun) save(); });
  // Who goes back after it was sent and did not arrive finds it as it was.
  addEventListener("pageshow", event => { if (event.persisted && begun) save(); });
}
