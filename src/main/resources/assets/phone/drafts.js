// Handouts that were begun and are not recorded yet. They are kept encrypted under the key of the day, so that they outlive a closed
// browser, and are erased with the day.
import { Choice } from "./goods.js";
import { newId } from "./records.js";

const PREFIX = "draft:";

/** Drafts of handouts by their names, which app.drafts has. Other drafts are not kept. */
const isHandout = name => name === "group" || name.startsWith("person ");

const isBegun = draft => draft.choice.size > 0;

/** Returns [name, draft] of each handout with chosen goods. */
export const begun = drafts => [...drafts].filter(([name, draft]) => isHandout(name) && isBegun(draft));

/** The part of a draft that is kept, as JSON; null if there is nothing to keep. */
function kept(name, draft) {
  if (!isBegun(draft)) return null;
  const { choice, acknowledgement, collectedBy, heads } = draft;
  return JSON.stringify({ name, lines: [...choice.lines.values()], acknowledgement, collectedBy, heads: heads && [...heads] });
}

function restored({ lines, heads, ...rest }, id, text) {
  return { ...rest, ...(heads ? { heads: new Map(heads) } : {}), choice: new Choice(lines), id, kept: text };
}

export class Drafts {
  /** @param drafts the drafts of all screens by name */
  constructor(store, drafts) {
    this.store = store;
    this.drafts = drafts;
    this.saving = Promise.resolve();
  }

  /** Writes the handouts that changed, after earlier ones are written. They are left out if that day was erased since. */
  save(day) {
    this.saving = this.saving.then(() => this.write(day)).catch(() => {
      // Nothing was promised: the draft is still on the screen.
    });
    return this.saving;
  }

  async write(day) {
    for (const [name, draft] of [...this.drafts]) {
      if (!isHandout(name) || draft.recorded) continue;
      const text = kept(name, draft);
      if (text === (draft.kept ?? null)) continue;
      const id = draft.id ?? PREFIX + newId();
      await this.store.write([
        text === null
          ? { store: "day", remove: id }
          : { store: "day", key: id, day, put: { id, sealed: await this.store.seal("day", text) } }]);
      draft.id = id;
      draft.kept = text;
    }
  }

  /** Reads the handouts that were kept before, or by another window, and forgets those that another window recorded or dropped. */
  async read() {
    await this.saving;
    const rows = await this.store.all("day", PREFIX);
    for (const [name, draft] of [...this.drafts]) {
      if (draft.kept && isBegun(draft) && !rows.some(row => row.id === draft.id)) this.drafts.delete(name);
    }
    for (const row of rows) {
      try {
        const text = await this.store.unseal("day", row.sealed);
        const { name, ...said } = JSON.parse(text);
        const held = this.drafts.get(name);
        if (!held || (!held.id && !isBegun(held))) this.drafts.set(name, restored(said, row.id, text));
      } catch {
        // Encrypted under a key that was erased meanwhile.
      }
    }
  }

  async drop(name) {
    await this.saving;
    const draft = this.drafts.get(name);
    this.drafts.delete(name);
    await this.store.write(removal(draft));
  }
}

/** Returns the change of the store by which a draft is no longer kept. */
export const removal = draft => (draft?.id ? [{ store: "day", remove: draft.id }] : []);
