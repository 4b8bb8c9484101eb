// Records that were begun and are not recorded yet. They are kept encrypted under the key of the day, so that they outlive a closed
// browser, and are erased with the day. A cheap phone closes the browser when its camera needs the memory.
import { Choice } from "./goods.js";
import { newId } from "./records.js";

const PREFIX = "draft:";

/** The fields of a draft that somebody fills in, by the name of the draft. A handout to a person is named "person" and the code. */
const FILLED = {
  person: ["choice"],
  group: ["choice"],
  need: ["code", "kind"],
  fault: ["room", "asset", "category", "description"],
  consultation: ["code", "topics", "minutes", "note"],
  session: ["topics", "languages", "minutes", "heads", "choice"],
  visit: ["purpose"],
};

/** Fields that are not kept: photos are too large, and the others only say what the screen shows. */
const PASSING = new Set(["photos", "taking", "making", "search", "words", "open", "id", "kept", "mark", "recorded"]);

const filled = value => (typeof value === "string" ? value.trim() !== "" : Boolean(value?.size ?? value));

const isBegun = (name, draft) => (FILLED[name.split(" ")[0]] ?? []).some(field => filled(draft[field]));

/** Returns [name, draft] of each record that was begun. */
export const begun = drafts => [...drafts].filter(([name, draft]) => isBegun(name, draft));

/** The part of a draft that is kept, as JSON; null if there is nothing to keep. */
function kept(name, draft) {
  if (!isBegun(name, draft)) return null;
  const fields = Object.entries(draft).filter(([field]) => !PASSING.has(field));
  return JSON.stringify({ name, ...Object.fromEntries(fields.map(([field, value]) => [field, plain(value)])) });
}

function plain(value) {
  if (value instanceof Choice) return { lines: [...value.lines.values()] };
  if (value instanceof Set) return { set: [...value] };
  if (value instanceof Map) return { map: [...value] };
  return value;
}

/** Returns a kept draft. The app before this one kept the goods as `lines` and the heads as a list. */
function restored({ lines = [], ...said }, id, text, mark) {
  const fields = Object.entries(said).map(([field, value]) => [field, full(value)]);
  return { choice: new Choice(lines), ...Object.fromEntries(fields), id, kept: text, mark };
}

function full(value) {
  if (value?.lines) return new Choice(value.lines);
  if (value?.set) return new Set(value.set);
  if (Array.isArray(value) || value?.map) return new Map(Array.isArray(value) ? value : value.map);
  return value;
}

export class Drafts {
  /** @param drafts the drafts of all screens by name */
  constructor(store, drafts) {
    this.store = store;
    this.drafts = drafts;
    this.saving = Promise.resolve();
  }

  /** Writes the drafts that changed, after earlier ones are written. They are left out if that day was erased since. */
  save(day) {
    this.saving = this.saving.then(() => this.write(day)).catch(() => {
      // Nothing was promised: the draft is still on the screen.
    });
    return this.saving;
  }

  async write(day) {
    for (const [name, draft] of [...this.drafts]) {
      if (draft.recorded) continue;
      const text = kept(name, draft);
      if (text === (draft.kept ?? null)) continue;
      const id = draft.id ?? PREFIX + newId();
      await this.store.write([
        text === null
          ? { store: "day", remove: id }
          : { store: "day", key: id, day, present: Boolean(draft.kept), put: { id, sealed: await this.store.seal("day", text) } }]);
      draft.id = id;
      draft.kept = text;
      draft.mark = day;
    }
  }

  /** Reads the drafts of this day that were kept before, or by another window, and forgets those that another window recorded or dropped. */
  async read(day) {
    await this.saving;
    const rows = await this.store.all("day", PREFIX);
    for (const [name, draft] of [...this.drafts]) {
      if (draft.kept && isBegun(name, draft) && !rows.some(row => row.id === draft.id)) this.drafts.delete(name);
    }
    for (const row of rows) {
      try {
        const text = await this.store.unseal("day", row.sealed);
        const { name, ...said } = JSON.parse(text);
        const held = this.drafts.get(name);
        if (!held || (!held.id && !isBegun(name, held))) this.drafts.set(name, restored(said, row.id, text, day));
      } catch {
        // Encrypted under a key that was erased meanwhile.
      }
    }
  }

  async drop(name) {
    await this.saving;
    const draft = this.drafts.get(name);
    this.drafts.delete(name);
    if (draft?.id) await this.store.write([{ store: "day", remove: draft.id }]);
  }
}

/** Returns the change of the store by which a draft is no longer kept. It fails if another window recorded or dropped the draft. */
export const removal = draft => (draft?.kept ? [{ store: "day", day: draft.mark, remove: draft.id, present: true }] : []);
