// The unsent records of this phone. A record is on the disk before the app says so, and it is deleted only after an answer with its id
// and its hash.
import { delivered, hashOf, newId } from "./records.js";
import { isFull, unlessFull } from "./store.js";

/** Maximum entries and characters of content in one delivery, so that a slow line can carry it before it is cut. */
const MOST_ENTRIES = 40;
const MOST_CHARACTERS = 48_000;

/** Time to undo a new record. */
const UNDO_MS = 5_000;

/** Pauses after failed tries. The last one repeats. */
const PAUSES_MS = [1_000, 1_000, 3_000, 5_000, 10_000, 30_000, 60_000];

/** Limit for a pause that a server asks for. A browser does not wait at all for more than 24 days. */
const LONGEST_PAUSE_MS = 3_600_000;

/** Statuses that refuse a picture for good: for itself or for its record. Others can change with the operator or the server. */
const FOR_GOOD = new Set([409, 413, 415, 422]);

/** Statuses that refuse a delivery because of its content. */
const OF_CONTENT = new Set([400, 413, 422]);

/** True for a handout, and for a session at which goods were given out. */
export const gives = ({ kind, content }) => kind === "handout" || Boolean(content.materials);

/** Returns the parts of such a record that reduce stock and goods due. */
export const givenBy = ({ content }) => ({
  person: content.beneficiary,
  location: content.location,
  lines: content.lines ?? content.materials,
});

const BOOKED = new Set(["BOOKED", "ALREADY_BOOKED", "BOOKED_AND_FLAGGED"]);

export class Outbox {
  /**
   * @param store the store of the phone
   * @param call calls the server
   * @param on {changed(), ended(), device(state), sent(count), refused(problem)}: callbacks for a changed outbox, an ended session,
   *     the state of the device, delivered entries and a refused delivery; lost(count) for photos that can no longer be opened; and
   *     ready(), which resolves to true if the server answers and somebody is signed in
   */
  constructor(store, call, on) {
    this.store = store;
    this.call = call;
    this.on = on;
    this.failures = 0;
    this.failure = null;
    this.lost = 0;
    this.timer = 0;
    // Marks for which the store has no space: the entries that were sent, and what delivered ones gave.
    this.sent = new Set();
    this.given = new Map();
  }

  /**
   * Makes a record. Resolves when it is on the disk. Rejects without a record if there is no space.
   *
   * @param wanted {kind, author, content, summary, photos?: Blob[], also?}; the summary is shown in the list of unsent records, and also
   *     holds further changes of the store that are written with the record
   */
  async record({ kind, author, content, summary, photos = [], also = [] }) {
    const id = newId();
    const at = new Date().toISOString();
    const entry = { id, kind, author, at, content: { ...content, id } };
    const hash = await hashOf(entry);
    const changes = [{
      store: "outbox",
      put: { id, kind, author, at, hash, state: "WAITING", pictures: photos.length, sealed: await this.store.seal("device", { content: entry.content, summary }) },
    }];
    for (const photo of photos) {
      changes.push({
        store: "photos",
        put: { id: newId(), entry: id, sealed: await this.store.seal("device", new Uint8Array(await photo.arrayBuffer())) },
      });
    }
    await this.store.write([...changes, ...also]);
    this.on.changed();
    this.soon(UNDO_MS);
    return id;
  }

  /** Returns the unsent records, latest first, each with its content, its summary and the number of its photos. */
  async list() {
    const photos = await this.store.all("photos");
    const entries = await Promise.all((await this.store.all("outbox")).map(entry => this.opened(entry)));
    return entries
      .filter(Boolean)
      .map(entry => ({ ...entry, photos: photos.filter(photo => photo.entry === entry.id).length }))
      .sort((a, b) => b.id.localeCompare(a.id));
  }

  /** Returns the entry with its decrypted content; null if that fails, so that one broken entry does not block the others. */
  async opened(entry) {
    try {
      return { ...entry, ...(await this.store.unseal("device", entry.sealed)) };
    } catch {
      return null;
    }
  }

  /** Returns the entries that can no longer be opened, latest first. They can neither be sent nor shown. */
  async unopened() {
    const all = await this.store.all("outbox");
    const opened = await Promise.all(all.map(entry => this.opened(entry)));
    return all.filter((entry, place) => !opened[place]).sort((a, b) => b.id.localeCompare(a.id));
  }

  /** Deletes an entry that can no longer be opened, with its photos. */
  async drop(entry) {
    if (await this.opened(entry)) return;
    await this.store.change("outbox", entry.id, kept => (kept ? null : undefined));
    await this.dropPhotosOfNothing();
    this.on.changed();
  }

  /** Returns the numbers of unsent records, of unsent photos, and of the photos among them that the server refused. */
  async waiting() {
    const photos = await this.store.all("photos");
    return { entries: await this.store.count("outbox"), photos: photos.length, refused: photos.filter(each => each.refused).length };
  }

  /** Deletes an entry that was never sent. Returns false if it was sent, because it may be booked. */
  async undo(id) {
    const taken = await this.store.change("outbox", id, entry => (entry && !entry.sentAt && !this.sent.has(id) ? null : undefined));
    await this.dropPhotosOfNothing();
    this.on.changed();
    return taken;
  }

  /**
   * Marks entries that leave the phone now, so that they can no longer be undone. Returns the set of the ids that were not undone before.
   *
   * @param how {saved: true} for entries that leave it in a file
   */
  async mayBeSent(ids, how = {}) {
    const mark = kept => (kept ? { ...kept, ...how, sentAt: kept.sentAt ?? Date.now() } : undefined);
    const marked = await unlessFull(this.store.changeAll("outbox", ids, mark));
    if (marked) return marked;
    ids.forEach(id => this.sent.add(id));
    return new Set(ids);
  }

  /**
   * Lets entries and photos be sent again whose refusal may have ended: unreadable entries that are in a file, because a manager may have
   * imported it, and photos that were not refused for good.
   */
  async askAgain() {
    for (const entry of await this.store.all("outbox")) {
      if (entry.saved && entry.state === "UNREADABLE") {
        await unlessFull(this.store.change("outbox", entry.id, kept => (kept ? { ...kept, state: "WAITING" } : undefined)));
      }
    }
    await unlessFull(this.sendPhotosAgain(refused => Number.isInteger(refused) && !FOR_GOOD.has(refused)));
  }

  /** Lets the photos be sent again whose status of the refusal passes the test. An app before this one kept `true` as the status. */
  async sendPhotosAgain(test) {
    for (const photo of await this.store.all("photos")) {
      if (!photo.refused || !test(photo.refused)) continue;
      await this.store.change("photos", photo.id, kept => (kept ? { ...kept, refused: undefined } : undefined));
    }
  }

  /**
   * Deletes the photos of undone entries. Photos of delivered entries are marked as such and stay. The photos are read before the entries,
   * and looked at once more, because another window can make or deliver a record meanwhile.
   */
  async dropPhotosOfNothing() {
    const photos = await this.store.all("photos");
    const entries = new Set((await this.store.all("outbox")).map(entry => entry.id));
    const left = photos.filter(photo => !photo.delivered && !entries.has(photo.entry));
    await this.store.changeAll("photos", left.map(photo => photo.id), kept => (kept && !kept.delivered ? null : undefined));
  }

  /** Tries to send, after the pause. An earlier plan to send is dropped. */
  soon(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.send();
    }, ms);
  }

  /**
   * Sends the unsent entries, then their photos, unless another tab is sending. A new entry waits until it can no longer be taken back.
   *
   * @param ready true if the server has just answered
   * @returns true if nothing is left to send
   */
  async send(ready = false) {
    return navigator.locks.request("sklad-phone-send", { ifAvailable: true }, async lock => {
      if (!lock) return false;
      clearTimeout(this.timer);
      this.timer = 0;
      const waits = await this.waiting();
      if (!waits.entries && !waits.photos) return true;
      // Checked first, because an entry can no longer be undone once it was sent, even if no server answered.
      if (!ready && !(await this.on.ready())) {
        this.failed({ kind: "away" });
        return false;
      }
      // The line carries something again, so what it lost is sent again soon. A busy server keeps its pauses.
      if (this.failure === "away") this.failures = 0;
      let sent = 0;
      for (;;) {
        const batch = await this.batch();
        if (!batch.length) break;
        const booked = await this.deliver(batch);
        if (booked === null) {
          this.tell(sent);
          return false;
        }
        sent += booked;
      }
      const photos = await this.deliverPhotos();
      this.tell(sent);
      const rest = Math.max(0, ...(await this.store.all("outbox")).map(entry => this.undoable(entry)));
      if (photos && rest) this.soon(rest);
      return photos && !rest;
    });
  }

  /** Tells how many entries were delivered, and how many photos are lost. */
  tell(sent) {
    if (sent) this.on.sent(sent);
    if (this.lost) this.on.lost(this.lost);
    this.lost = 0;
  }

  /** Returns the milliseconds for which a new record can still be taken back; 0 after it was sent, and if the clock was moved back. */
  undoable(entry) {
    const age = Date.now() - Date.parse(entry.at);
    return entry.sentAt || this.sent.has(entry.id) || age < 0 ? 0 : Math.max(0, UNDO_MS - age);
  }

  async batch() {
    const device = await this.store.get("meta", "device");
    if (!device) return [];
    const all = (await this.store.all("outbox")).filter(entry => entry.state === "WAITING" && !this.undoable(entry));
    all.sort((a, b) => a.id.localeCompare(b.id));
    const batch = [];
    let characters = 0;
    for (const each of all) {
      const entry = await this.opened(each);
      if (!entry) continue;
      characters += JSON.stringify(entry.content).length;
      if (batch.length === MOST_ENTRIES || (batch.length && characters > MOST_CHARACTERS)) break;
      batch.push(entry);
    }
    return batch;
  }

  /** Delivers entries. Returns the number of booked ones; null if the delivery failed and is tried again later. */
  async deliver(batch) {
    const device = await this.store.get("meta", "device");
    if (!device) return null;
    // From here on an entry may be at the server, so it cannot be undone.
    const marked = await this.mayBeSent(batch.map(entry => entry.id));
    const going = batch.filter(entry => marked.has(entry.id));
    this.on.changed();
    if (!going.length) return 0;
    const answer = await this.call("POST", "/phone/sync", {
      device: device.id,
      deviceAt: new Date().toISOString(),
      entries: going.map(delivered),
    });
    if (answer.kind === "refused" && OF_CONTENT.has(answer.status)) return this.apart(going, answer.problem);
    if (answer.kind !== "ok") return this.failed(answer);
    // An answer without entries is that of another server.
    if (!Array.isArray(answer.body?.entries)) return this.failed({ kind: "away" });
    this.failures = 0;
    const booked = [];
    let kept = true;
    for (const entry of going) {
      const said = answer.body.entries.find(each => each.id === entry.id);
      if (said && BOOKED.has(said.outcome) && said.hash === entry.hash) {
        booked.push(entry);
      } else {
        kept = (await this.keep(entry, said)) && kept;
      }
    }
    const left = (await this.leave(booked)) && kept;
    if (answer.body.device) this.on.device(answer.body.device.state);
    this.on.changed();
    return left ? booked.length : this.failed({ kind: "full" });
  }

  /** Delivers each half of entries that were refused together, so that one does not hold back the others. One alone is unreadable. */
  async apart(entries, problem) {
    if (entries.length === 1) {
      const kept = await this.keep(entries[0], { outcome: "UNREADABLE", errors: [{ field: "", message: problem?.title ?? "" }] });
      this.on.changed();
      return kept ? 0 : this.failed({ kind: "full" });
    }
    const half = Math.ceil(entries.length / 2);
    const first = await this.deliver(entries.slice(0, half));
    const second = first === null ? null : await this.deliver(entries.slice(half));
    return second === null ? null : first + second;
  }

  /**
   * Deletes booked entries. Goods that they gave still reduce stock and goods due on the phone, until a snapshot includes them. Without space
   * only entries without photos can be deleted.
   *
   * @returns true if all were deleted
   */
  async leave(entries) {
    if (!entries.length) return true;
    const pictures = new Map(entries.map(entry => [entry.id, entry.pictures ?? 0]));
    const day = await this.store.dayMark();
    const photos = (await this.store.all("photos")).filter(photo => pictures.has(photo.entry));
    try {
      const changes = entries.map(entry => ({ store: "outbox", remove: entry.id }));
      for (const entry of entries.filter(gives)) {
        changes.push({ store: "given", day, put: { id: entry.id, sealed: await this.store.seal("day", givenBy(entry)) } });
      }
      await this.store.write([...changes, ...photos.map(photo => ({ store: "photos", put: { ...photo, delivered: true } }))]);
    } catch (problem) {
      if (!isFull(problem)) throw problem;
      const bare = entries.filter(entry => !photos.some(photo => photo.entry === entry.id));
      await this.store.write(bare.map(entry => ({ store: "outbox", remove: entry.id })));
      bare.filter(gives).forEach(entry => this.given.set(entry.id, givenBy(entry)));
      return bare.length === entries.length;
    }
    const wanted = [...pictures.values()].reduce((sum, number) => sum + number, 0);
    this.lost += Math.max(0, wanted - photos.length);
    return true;
  }

  /** Keeps an entry that the server could not read, or whose hash it did not confirm, with the reason. Returns false without space for it. */
  async keep(entry, said) {
    const errors = said?.outcome === "UNREADABLE" ? (said.errors ?? []) : [{ field: "", message: "" }];
    const sealed = await this.store.seal("device", { content: entry.content, summary: entry.summary, errors });
    const change = kept => (kept ? { ...kept, state: "UNREADABLE", sealed } : undefined);
    return (await unlessFull(this.store.change("outbox", entry.id, change))) !== undefined;
  }

  /** Sends unreadable entries again, because the server may have been updated. */
  async again() {
    for (const entry of await this.store.all("outbox")) {
      if (entry.state === "UNREADABLE") {
        await this.store.change("outbox", entry.id, kept => (kept ? { ...kept, state: "WAITING" } : undefined));
      }
    }
    await this.sendPhotosAgain(() => true);
    this.on.changed();
    return this.send();
  }

  /**
   * Sends the photos of delivered entries. A refused picture stays, is sent again on request, and does not block the others. One that
   * cannot be opened is lost, and does not block them either.
   */
  async deliverPhotos() {
    const device = await this.store.get("meta", "device");
    if (!device) return false;
    for (const photo of await this.store.all("photos")) {
      if (!photo.delivered || photo.refused) continue;
      const bytes = await this.store.unsealBytes("device", photo.sealed).catch(() => null);
      if (!bytes) {
        await this.store.write([{ store: "photos", remove: photo.id }]);
        this.lost++;
        this.on.changed();
        continue;
      }
      const picture = new Blob([bytes], { type: "image/jpeg" });
      const query = new URLSearchParams({ id: photo.id, device: device.id, entry: photo.entry });
      const answer = await this.call("POST", `/phone/photos?${query}`, picture);
      if (answer.kind === "ok" && answer.body?.id === photo.id) {
        this.failures = 0;
        await this.store.write([{ store: "photos", remove: photo.id }]);
      } else if (answer.kind === "refused") {
        await unlessFull(this.store.change("photos", photo.id, kept => (kept ? { ...kept, refused: answer.status } : undefined)));
      } else {
        // An answer that does not name the photo is that of another server.
        this.failed(answer.kind === "ok" ? { kind: "away" } : answer);
        return false;
      }
      this.on.changed();
    }
    return true;
  }

  failed(answer) {
    if (answer.kind === "ended") {
      this.on.ended();
      return null;
    }
    if (answer.kind === "refused") this.on.refused(answer.problem);
    this.failure = answer.kind;
    const pause = PAUSES_MS[Math.min(this.failures++, PAUSES_MS.length - 1)];
    this.soon(Math.max(pause, Math.min((answer.after ?? 0) * 1000, LONGEST_PAUSE_MS)));
    return null;
  }
}
