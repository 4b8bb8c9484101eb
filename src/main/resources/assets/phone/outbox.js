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
   * @param wanted {kind, author, content, summary, photos?: Blob[], given?}; the summary is shown in the list of what waits, and `given` is
   *     what a handout takes from what is due
   */
  async record({ kind, author, content, summary, photos = [], given }) {
    const id = newId();
    const at = new Date().toISOString();
    const entry = { id, kind, author, at, content: { ...content, id } };
    const hash = await hashOf(entry);
    const changes = [{
      store: "outbox",
      put: { id, kind, author, at, hash, state: "WAITING", sealed: await this.store.seal("device", { content: entry.content, summary }) },
    }];
    if (given) changes.push({ store: "given", put: { id, sealed: await this.store.seal("day", given) } });
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

  /** Returns what waits, latest first, each with its summary and the number of its photos. */
  async list() {
    const photos = await this.store.all("photos");
    const entries = await this.store.all("outbox");
    const listed = await Promise.all(entries.map(async entry => {
      const { summary, errors } = await this.store.unseal("device", entry.sealed);
      return { ...entry, summary, errors, photos: photos.filter(photo => photo.entry === entry.id).length };
    }));
    return listed.sort((a, b) => b.id.localeCompare(a.id));
  }

  /** Returns the number of records and photos that are not at the server. */
  async waiting() {
    return { entries: await this.store.count("outbox"), photos: await this.store.count("photos") };
  }

  /** Takes an entry back that was never sent. Returns false if it was sent meanwhile: it may be booked already. */
  async undo(id) {
    const taken = await this.store.change("outbox", id, entry => (entry && !entry.sentAt ? null : undefined));
    if (taken) {
      const photos = (await this.store.all("photos")).filter(photo => photo.entry === id);
      await this.store.write([
        { store: "given", remove: id },
        ...photos.map(photo => ({ store: "photos", remove: photo.id }))]);
    }
    this.on.changed();
    return taken;
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
      const { entries, photos: pictures } = await this.waiting();
      if (!entries && !pictures) return true;
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
    for (const entry of all.slice(0, MOST_ENTRIES)) {
      const { content, summary } = await this.store.unseal("device", entry.sealed);
      characters += JSON.stringify(content).length;
      if (batch.length && characters > MOST_CHARACTERS) break;
      batch.push({ ...entry, content, summary });
    }
    return batch;
  }

  /** Delivers entries. Returns the number of those that are booked; null if it is to be tried again later. */
  async deliver(batch) {
    const device = await this.store.get("meta", "device");
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

  /** The server has it. What it takes from what is due counts here until a later load of the facts holds it. */
  async leave(entry) {
    // In this order: without an entry and without the mark, it would be taken for one that was undone.
    await this.store.change("given", entry.id, given => (given ? { ...given, delivered: true } : undefined));
    await this.store.write([{ store: "outbox", remove: entry.id }]);
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
    this.on.changed();
    return this.send();
  }

  async deliverPhotos() {
    const device = await this.store.get("meta", "device");
    const unread = new Set((await this.store.all("outbox")).map(entry => entry.id));
    for (const photo of await this.store.all("photos")) {
      // The thing that it shows is not at the server.
      if (unread.has(photo.entry) || photo.refused) continue;
      const picture = new Blob([await this.store.unsealBytes("device", photo.sealed)], { type: "image/jpeg" });
      const query = new URLSearchParams({ id: photo.id, device: device.id, entry: photo.entry });
      const answer = await this.call("POST", `/phone/photos?${query}`, picture);
      if (answer.kind === "ok") await this.store.write([{ store: "photos", remove: photo.id }]);
      else if (answer.kind === "refused") await this.store.change("photos", photo.id, kept => (kept ? { ...kept, refused: true } : undefined));
      else return this.failed(answer) !== null;
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
