// What was recorded on this phone and is not at the server yet. An entry is on the disk before anybody is told that it is recorded, and it
// leaves only after an answer that names its id and its hash.
import { delivered, hashOf, newId } from "./records.js";

/** Entries in one delivery, and the characters of their contents: a slow line must carry one before it is cut. */
const MOST_ENTRIES = 20;
const MOST_CHARACTERS = 48_000;

/** Time to take back what was just recorded. */
const UNDO_MS = 5_000;

/** Pauses after failed tries; the last one goes on. */
const PAUSES_MS = [3_000, 10_000, 30_000, 60_000];

/** Refusals of the picture itself; others may pass. */
const OF_THE_PICTURE = new Set([413, 415, 422]);

/** Returns what a handout takes from what is due and from the stock. */
export const givenBy = ({ content }) => ({ person: content.beneficiary, location: content.location, lines: content.lines });

const BOOKED = new Set(["BOOKED", "ALREADY_BOOKED", "BOOKED_AND_FLAGGED"]);

export class Outbox {
  /**
   * @param store the store of the phone
   * @param call calls the server
   * @param on {changed(), ended(), device(state), sent(count), refused(problem)}: what the app does when the outbox changed, when nobody is
   *     signed in, when the server says the state of the device, when entries were delivered, and when a whole delivery was refused; and
   *     ready(), which resolves to true if the server answers and somebody is signed in
   */
  constructor(store, call, on) {
    this.store = store;
    this.call = call;
    this.on = on;
    this.failures = 0;
    this.timer = 0;
  }

  /**
   * Records what happened. Resolves once it is on the disk; rejects if there is no room, and nothing is recorded then.
   *
   * @param wanted {kind, author, content, summary, photos?: Blob[]}; the summary is shown in the list of what waits
   */
  async record({ kind, author, content, summary, photos = [] }) {
    const id = newId();
    const at = new Date().toISOString();
    const entry = { id, kind, author, at, content: { ...content, id } };
    const hash = await hashOf(entry);
    const changes = [{
      store: "outbox",
      put: { id, kind, author, at, hash, state: "WAITING", sealed: await this.store.seal("device", { content: entry.content, summary }) },
    }];
    for (const photo of photos) {
      changes.push({
        store: "photos",
        put: { id: newId(), entry: id, sealed: await this.store.seal("device", new Uint8Array(await photo.arrayBuffer())) },
      });
    }
    await this.store.write(changes);
    this.on.changed();
    this.soon(UNDO_MS);
    return id;
  }

  /** Returns what waits, latest first, each with its content, its summary and the number of its photos. */
  async list() {
    const photos = await this.store.all("photos");
    const entries = await Promise.all((await this.store.all("outbox")).map(entry => this.opened(entry)));
    return entries
      .filter(Boolean)
      .map(entry => ({ ...entry, photos: photos.filter(photo => photo.entry === entry.id).length }))
      .sort((a, b) => b.id.localeCompare(a.id));
  }

  /** Returns the entry with what is sealed in it; null if it cannot be opened, so that it keeps no other back. */
  async opened(entry) {
    try {
      return { ...entry, ...(await this.store.unseal("device", entry.sealed)) };
    } catch {
      return null;
    }
  }

  /** Returns the number of records and photos that are not at the server, and of photos among them that it refused. */
  async waiting() {
    const photos = await this.store.all("photos");
    return { entries: await this.store.count("outbox"), photos: photos.length, refused: photos.filter(each => each.refused).length };
  }

  /** Takes an entry back that was never sent. Returns false if it was sent meanwhile: it may be booked already. */
  async undo(id) {
    const taken = await this.store.change("outbox", id, entry => (entry && !entry.sentAt ? null : undefined));
    await this.dropPhotosOfNothing();
    this.on.changed();
    return taken;
  }

  /** Removes photos whose entry was taken back. Photos of a delivered entry are marked as such. */
  async dropPhotosOfNothing() {
    const entries = new Set((await this.store.all("outbox")).map(entry => entry.id));
    const left = (await this.store.all("photos")).filter(photo => !photo.delivered && !entries.has(photo.entry));
    if (left.length) await this.store.write(left.map(photo => ({ store: "photos", remove: photo.id })));
  }

  /** Tries to send, after the pause. An earlier plan to send is dropped. */
  soon(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), ms);
  }

  /** Sends all that waits, unless another tab is sending. Photos go after all entries. Returns true if nothing waits to be sent. */
  async send() {
    clearTimeout(this.timer);
    return navigator.locks.request("sklad-phone-send", { ifAvailable: true }, async lock => {
      if (!lock) return false;
      const waits = await this.waiting();
      if (!waits.entries && !waits.photos) return true;
      // Asked first: what goes out towards a server that is not there can no longer be taken back.
      if (!(await this.on.ready())) {
        this.failed({ kind: "away" });
        return false;
      }
      let sent = 0;
      for (;;) {
        const batch = await this.batch();
        if (!batch.length) break;
        const booked = await this.deliver(batch);
        if (booked === null) {
          if (sent) this.on.sent(sent);
          return false;
        }
        sent += booked;
      }
      const photos = await this.deliverPhotos();
      if (sent) this.on.sent(sent);
      return photos;
    });
  }

  async batch() {
    const device = await this.store.get("meta", "device");
    if (!device) return [];
    const all = (await this.store.all("outbox")).filter(entry => entry.state === "WAITING");
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

  /** Delivers entries. Returns the number of those that are booked; null if it is to be tried again later. */
  async deliver(batch) {
    const device = await this.store.get("meta", "device");
    if (!device) return null;
    // From here on an entry may be at the server, so it cannot be undone.
    const going = [];
    for (const entry of batch) {
      const marked = await this.store.change("outbox", entry.id, kept => (kept ? { ...kept, sentAt: kept.sentAt ?? Date.now() } : undefined));
      if (marked) going.push(entry);
    }
    this.on.changed();
    if (!going.length) return 0;
    const answer = await this.call("POST", "/phone/sync", {
      device: device.id,
      deviceAt: new Date().toISOString(),
      entries: going.map(delivered),
    });
    if (answer.kind !== "ok") return this.failed(answer);
    this.failures = 0;
    let booked = 0;
    for (const entry of going) {
      const said = answer.body.entries?.find(each => each.id === entry.id);
      if (said && BOOKED.has(said.outcome) && said.hash === entry.hash) {
        await this.leave(entry);
        booked++;
      } else {
        await this.keep(entry, said);
      }
    }
    if (answer.body.device) this.on.device(answer.body.device.state);
    this.on.changed();
    return booked;
  }

  /** The server has it. What it takes from what is due counts on the phone until a later load of the facts holds it. */
  async leave(entry) {
    const changes = [{ store: "outbox", remove: entry.id }];
    if (entry.kind === "handout") {
      const day = await this.store.dayMark();
      changes.push({ store: "given", day, put: { id: entry.id, sealed: await this.store.seal("day", givenBy(entry)) } });
    }
    for (const photo of await this.store.all("photos")) {
      if (photo.entry === entry.id) changes.push({ store: "photos", put: { ...photo, delivered: true } });
    }
    await this.store.write(changes);
  }

  /** The server cannot read it, or did not say that it has exactly this: it stays, and the reason is shown. */
  async keep(entry, said) {
    const errors = said?.outcome === "UNREADABLE" ? (said.errors ?? []) : [{ field: "", message: "" }];
    const sealed = await this.store.seal("device", { content: entry.content, summary: entry.summary, errors });
    await this.store.change("outbox", entry.id, kept => (kept ? { ...kept, state: "UNREADABLE", sealed } : undefined));
  }

  /** Sends what could not be read again, after the program or the data at the server may have changed. */
  async again() {
    for (const entry of await this.store.all("outbox")) {
      if (entry.state === "UNREADABLE") {
        await this.store.change("outbox", entry.id, kept => (kept ? { ...kept, state: "WAITING" } : undefined));
      }
    }
    for (const photo of await this.store.all("photos")) {
      if (photo.refused) await this.store.change("photos", photo.id, kept => (kept ? { ...kept, refused: undefined } : undefined));
    }
    this.on.changed();
    return this.send();
  }

  /** Sends the photos of what was delivered. One whose picture the server refuses stays, and is not tried again by itself. */
  async deliverPhotos() {
    const device = await this.store.get("meta", "device");
    if (!device) return false;
    for (const photo of await this.store.all("photos")) {
      if (!photo.delivered || photo.refused) continue;
      const picture = new Blob([await this.store.unsealBytes("device", photo.sealed)], { type: "image/jpeg" });
      const query = new URLSearchParams({ id: photo.id, device: device.id, entry: photo.entry });
      const answer = await this.call("POST", `/phone/photos?${query}`, picture);
      if (answer.kind === "ok") {
        await this.store.write([{ store: "photos", remove: photo.id }]);
      } else if (answer.kind === "refused" && OF_THE_PICTURE.has(answer.status)) {
        await this.store.change("photos", photo.id, kept => (kept ? { ...kept, refused: true } : undefined));
      } else {
        this.failed(answer);
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
    const pause = PAUSES_MS[Math.min(this.failures++, PAUSES_MS.length - 1)];
    this.soon(Math.max(pause, (answer.after ?? 0) * 1000));
    return null;
  }
}
