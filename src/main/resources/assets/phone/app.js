// The app of field teams. It works from a snapshot of the centre, and sends its records when there is a network.
import { Day, merged } from "./day.js";
import { el, focused, icon } from "./dom.js";
import { Drafts, removal } from "./drafts.js";
import { Outbox, givenBy, gives } from "./outbox.js";
import { consultation, session, visit, visits } from "./programme.js";
import { faults } from "./faults.js";
import { keepFileKey, saveFile } from "./file.js";
import { group, person, start } from "./handouts.js";
import { more, registration } from "./more.js";
import { needs } from "./needs.js";
import { dropPhotos } from "./photos.js";
import { newId } from "./records.js";
import { closeCamera } from "./scanner.js";
import { call } from "./server.js";
import { openStore, unlessFull } from "./store.js";
import { count, currentLanguage, day as dayOf, keepTimeOf, named, speak, t, time } from "./texts.js";

const SCREENS = { "": start, person, group, needs, faults, visits, visit, consultation, session, more };

const VERBS = [
  ["", "give", "app.nav.hand-out"],
  ["needs", "heart", "app.nav.need"],
  ["faults", "violet", "app.nav.fault"],
  ["visits", "programme", "app.nav.visit"],
  ["more", "menu", "app.nav.more"]];

/** The verb of the bar under which a screen stands. */
const UNDER = { person: "", group: "", visit: "visits", consultation: "visits", session: "visits" };

const TICK_MS = 30_000;
const REFRESH_MS = 5 * 60_000;

/** Milliseconds after the last typed letter until what was begun is kept. */
const TYPED_MS = 700;

/** Milliseconds after a finger was lifted within which its click comes, if one comes. */
const CLICK_MS = 300;

class App {
  constructor(root) {
    this.root = root;
    this.day = null;
    this.loaded = null;
    this.device = null;
    this.operator = null;
    this.place = null;
    this.session = null;
    this.centres = new Map();
    this.link = navigator.onLine ? "trying" : "away";
    this.entries = [];
    this.unopened = [];
    this.waiting = { entries: 0, photos: 0 };
    this.drafts = new Map();
    this.met = null;
    this.notice = null;
    this.update = null;
    this.persisted = true;
    this.turn = Promise.resolve();
    this.signOuts = 0;
    // A sign-out for whose mark the store has no space.
    this.leaving = false;
    this.pressing = false;
    // Draws after the press what was typed before it.
    this.owed = null;
  }

  async begin() {
    this.store = await openStore(() => this.updated("app.updated-elsewhere"));
    this.kept = new Drafts(this.store, this.drafts);
    this.outbox = new Outbox(this.store, (...wanted) => this.reach(...wanted), {
      changed: () => this.countWaiting(),
      ended: () => this.ended(),
      device: state => this.deviceIs(state),
      sent: number => this.delivered(number),
      ready: async () => navigator.onLine && (await this.reach("GET", "/session")).kind === "ok",
      lost: number => this.say(t("app.photos-lost", number), "refused"),
      refused: problem => this.say(problem?.title ?? "app.refused", "refused"),
    });
    this.device = await this.store.get("meta", "device");
    this.place = await this.store.get("meta", "place");
    this.operator = await this.store.get("meta", "operator");
    await this.readDay();
    await this.tick();
    await this.countWaiting();
    this.persisted = await keepsStorage();
    this.show();
    addEventListener("hashchange", () => this.go());
    addEventListener("online", () => this.connect());
    addEventListener("offline", () => this.linkIs("away"));
    this.root.addEventListener("input", () => {
      clearTimeout(this.typed);
      this.typed = setTimeout(() => this.keepDrafts(), TYPED_MS);
    });
    this.watchPresses();
    document.addEventListener("visibilitychange", () => { document.hidden ? this.keepDrafts() : this.wake(); });
    setInterval(() => this.tick(), TICK_MS);
    this.channel = new BroadcastChannel("sklad-phone");
    this.channel.onmessage = () => this.readAgain();
    await this.connect();
  }

  /** Calls the server, and shows from the answer whether there is a connection. */
  async reach(method, path, body) {
    const answer = await call(method, path, body);
    if (answer.kind === "away") this.linkIs("away");
    else if (answer.kind !== "ended") this.linkIs("online");
    return answer;
  }

  /** Checks who is signed in, sends unsent records, and loads changed data. */
  async connect() {
    if (!navigator.onLine) {
      this.linkIs("away");
      return;
    }
    const { signOuts } = this;
    if ((await this.isLeaving()) && !(await this.leave())) return;
    const answer = await this.reach("GET", "/session");
    // The answer names the operator of before.
    if (this.signOuts !== signOuts) return;
    if (answer.kind === "ended") {
      await this.ended();
      return;
    }
    if (answer.kind !== "ok") {
      if (this.waiting.entries || this.waiting.photos) this.outbox.failed({ kind: "away" });
      return;
    }
    this.session = answer.body;
    const before = this.operator;
    this.operator = { username: answer.body.username, name: answer.body.name };
    await unlessFull(this.store.write([{ store: "meta", key: "operator", put: this.operator }]));
    // The data on the phone is limited to the rights of the operator before.
    if (before && before.username !== this.operator.username) {
      await this.forgetDay();
      this.show();
    }
    if (!this.device) await this.nameCentres();
    this.refresh();
    if (!this.device) return;
    await this.outbox.askAgain();
    await this.outbox.send(true);
    await this.load();
    await keepFileKey(this);
  }

  /** Reads the names of the centres for the registration of the phone. Without them, it shows their codes. */
  async nameCentres() {
    const answer = await this.reach("GET", "/centres?limit=500");
    if (answer.kind === "ok") this.centres = new Map(answer.body.rows.map(each => [each.code, each.name]));
  }

  async wake() {
    await this.tick();
    if (navigator.onLine) await this.connect();
  }

  /** Registers this phone under the name at the centre. Returns the problem, or nothing. */
  async register(name, centre) {
    const wanted = { id: this.registering?.id ?? newId(), name, centre };
    this.registering = wanted;
    const answer = await this.reach("POST", "/phone/devices", wanted);
    if (answer.kind !== "ok") {
      // A corrected name is a new request and needs a new id.
      if (answer.kind === "refused") this.registering = null;
      return answer;
    }
    const device = { id: wanted.id, name, centre };
    const kept = await unlessFull(this.store.write([{ store: "meta", key: "device", put: device }]).then(() => true));
    // The same request is repeated once there is space.
    if (!kept) return { problem: { detail: t("app.full") } };
    this.device = device;
    const loaded = await unlessFull(this.load().then(() => true));
    if (!loaded) return { problem: { detail: t("app.full") } };
    this.registering = null;
    await keepFileKey(this);
    return null;
  }

  /**
   * Registers this phone again if the server does not know it, because it was restored from a backup that is older than the phone. Whom the
   * server refuses data for another reason has no right to register either. A blocked or wiped phone is never opened again.
   *
   * @returns true if the server now knows the phone
   */
  async registerAgain() {
    const { id, name, centre, state = "ACTIVE" } = this.device;
    return state === "ACTIVE" && (await this.reach("POST", "/phone/devices", { id, name, centre })).kind === "ok";
  }

  /** Loads the snapshot, or its changes since the last load. */
  async load() {
    if (!this.device) return;
    await navigator.locks.request("sklad-phone-load", { ifAvailable: true }, async lock => {
      if (!lock) return;
      const held = (await this.store.all("given")).map(each => each.id);
      const unstored = [...this.outbox.given.keys()];
      const day = await this.store.dayMark();
      const base = this.day?.facts;
      const since = base ? `&since=${encodeURIComponent(base.version)}` : "";
      const query = `device=${this.device.id}&centre=${encodeURIComponent(this.device.centre)}${since}`;
      const ask = () => this.reach("GET", `/phone/snapshot?${query}`);
      let answer = await ask();
      if (answer.status === 404 && (await this.registerAgain())) answer = await ask();
      if (answer.kind === "ended") await this.ended();
      if (answer.kind === "refused") await this.loadRefused(answer);
      if (answer.kind !== "ok") return;
      const facts = merged(base, answer.body);
      // Another operator signed in, in another window. This window loads their data after it has switched to them.
      if (facts.operator?.username !== this.operator?.username) return;
      const sealed = await this.store.seal("day", facts);
      await this.store.write([
        { store: "day", key: "facts", day, put: sealed },
        { store: "meta", key: "day", day, put: { version: facts.version, at: facts.at } },
        { store: "meta", key: "clock", day, put: { last: Date.now(), away: 0 } },
        ...held.map(id => ({ store: "given", day, remove: id }))]);
      unstored.forEach(id => this.outbox.given.delete(id));
      await this.readDay();
      this.tellOthers();
      this.keepCamera();
      this.refresh();
    });
  }

  /** Lets the worker keep the files of the camera once people can be scanned. */
  keepCamera() {
    if (this.day) navigator.serviceWorker.controller?.postMessage("keep-camera");
  }

  async loadRefused(answer) {
    const type = answer.problem?.type ?? "";
    if (type.endsWith("device-blocked")) await this.deviceIs("BLOCKED");
    else if (type.endsWith("device-wiped")) await this.deviceIs("WIPED");
    else {
      // An operator without rights at the centre keeps no data of it.
      if (this.day) await this.forgetDay();
      this.say(answer.problem?.detail ?? answer.problem?.title ?? "app.refused", "refused");
      this.show();
    }
  }

  /** Lets those who read the store take turns, so that what was read earlier does not replace what was read later. */
  inTurn(read) {
    const mine = this.turn.then(read);
    this.turn = mine.catch(() => {});
    return mine;
  }

  /** Reads the snapshot from the store, and the handouts of this phone since. */
  readDay() {
    return this.inTurn(() => this.readFacts());
  }

  async readFacts() {
    this.mark = await this.store.dayMark();
    this.loaded = (await this.store.get("meta", "day")) ?? null;
    const sealed = await this.store.get("day", "facts");
    try {
      const day = sealed ? new Day(await this.store.unseal("day", sealed), await this.readGiven()) : null;
      // It may have been erased meanwhile.
      this.day = (await this.store.dayMark()) === this.mark ? day : null;
    } catch {
      // Erased by another tab between the two reads.
      this.store.forgetKeys();
      this.day = null;
    }
    if (this.day) {
      keepTimeOf(this.day.facts.centre);
      await this.kept.read(this.mark);
      this.dropUnknownGoods();
    }
    if (this.day && !this.places().some(each => each.code === this.place)) {
      this.place = (this.places().find(each => each.kind === "BAG") ?? this.places()[0])?.code ?? null;
    }
    whenIdle(() => this.day?.prepare(this.place));
  }

  /** Keeps what was begun. While a record is made, nothing is written, because a record takes its draft away. */
  keepDrafts() {
    clearTimeout(this.typed);
    if (this.day && !this.recording) this.kept.save(this.mark);
  }

  /** Removes goods from the drafts that are no longer in the catalogue. */
  dropUnknownGoods() {
    for (const draft of this.drafts.values()) {
      for (const line of draft.choice?.latest() ?? []) {
        if (!this.day.items.has(line.sku)) draft.choice.set(line, 0);
      }
    }
  }

  /** Returns the handouts of this phone that are not in the snapshot: unsent ones, and those delivered since it was loaded. */
  async readGiven() {
    const waits = (await this.outbox.list()).filter(gives).map(entry => ({ id: entry.id, ...givenBy(entry) }));
    const delivered = await Promise.all((await this.store.all("given")).map(async each => {
      try {
        return { id: each.id, ...(await this.store.unseal("day", each.sealed)) };
      } catch {
        // Encrypted under a key that was erased meanwhile.
        return null;
      }
    }));
    const unstored = [...this.outbox.given].map(([id, given]) => ({ id, ...given }));
    return [...waits, ...delivered.filter(Boolean), ...unstored];
  }

  /** Reads the store again after a change in another window. Clears the screens if the data was erased or the operator changed. */
  async readAgain() {
    this.store.forgetKeys();
    const before = this.operator?.username;
    this.device = (await this.store.get("meta", "device")) ?? null;
    this.operator = (await this.store.get("meta", "operator")) ?? null;
    await this.readDay();
    await this.countWaiting(true);
    if (!this.day || before !== this.operator?.username) {
      this.clearScreens();
      this.show();
    }
  }

  /** Clears all drafts and photos, and closes the camera and the person. */
  clearScreens() {
    closeCamera();
    this.met = null;
    this.drafts.forEach(dropPhotos);
    this.drafts.clear();
  }

  places() {
    return this.day?.facts.places ?? [];
  }

  async choosePlace(code) {
    const kept = await unlessFull(this.store.write([{ store: "meta", key: "place", put: code }]).then(() => true));
    if (kept) this.place = code;
    this.show();
    if (!kept) this.say("app.full", "refused");
  }

  /** Counts what waits, and shows it. A count that has not begun serves all who ask for one. */
  async countWaiting(told = false) {
    this.untold ||= !told;
    this.counting ??= this.inTurn(() => this.readWaiting());
    await this.counting;
    // All records of a wiped phone are delivered, so the rest can be erased.
    if (this.device?.state === "WIPED" && !this.holdsRecords()) await this.forgetDevice();
  }

  async readWaiting() {
    this.counting = null;
    const { day } = this;
    const waiting = await this.outbox.waiting();
    const entries = await this.outbox.list();
    const unopened = waiting.entries > entries.length ? await this.outbox.unopened() : [];
    const given = day ? await this.readGiven() : [];
    day?.setGiven(given);
    Object.assign(this, { waiting, entries, unopened });
    if (this.untold) this.tellOthers();
    this.untold = false;
    this.refresh();
  }

  /** Returns true while there are unsent records, or photos that the server has not refused. */
  holdsRecords() {
    return this.waiting.entries > 0 || this.waiting.photos > this.waiting.refused;
  }

  tellOthers() {
    this.channel?.postMessage("changed");
  }

  async delivered(number) {
    this.say(t("app.sent", number), "done");
    await this.load();
  }

  /**
   * Makes a record on this phone. If that fails, the screen stays as it is. A second press for the same draft, or during the
   * first, is ignored.
   *
   * @param wanted {kind, content, summary, photos?, author?}; the author is the signed-in operator unless stated
   * @param draft the draft that is no longer kept once it is recorded
   */
  async record(wanted, draft) {
    if (this.recording || draft?.recorded) return false;
    this.recording = true;
    // Another operator may be signed in once the drafts are kept.
    const author = this.operator?.username;
    let id = null;
    try {
      await this.kept.saving;
      id = await this.outbox.record({ author, also: removal(draft), ...wanted });
      if (draft) draft.recorded = true;
    } catch (problem) {
      this.say(this.whyNotRecorded(problem), "refused");
      return false;
    } finally {
      this.recording = false;
    }
    navigator.vibrate?.(40);
    this.say("app.recorded", "done", id);
    return true;
  }

  whyNotRecorded(problem) {
    if (problem?.name === "QuotaExceededError") return "app.full";
    if (problem?.name === "GoneError") return "app.not-recorded.elsewhere";
    return this.update === "app.updated-elsewhere" ? "app.not-recorded.updated" : "app.not-recorded";
  }

  /** There is a newer version of the app: it takes effect when the page is loaded again, or its store is already in use in another tab. */
  updated(text) {
    this.update = text;
    this.say(text, "soon");
    this.refresh();
  }

  /** The session has ended: erases the data of people and stock. Unsent records stay. */
  async ended() {
    this.session = null;
    this.linkIs("ended");
    // Also before the first facts, because this or another window may have asked for them.
    if (this.device) await this.forgetDay();
    this.show();
  }

  async forgetDay() {
    this.clearScreens();
    this.day = null;
    this.loaded = null;
    this.outbox.given.clear();
    await this.store.eraseDay();
    this.tellOthers();
  }

  /** Signs out here, and at the server as soon as it can be reached. */
  async signOut() {
    this.signOuts++;
    // Written before the data is erased, so that a connection that comes meanwhile ends the session and does not go on with it.
    const changes = [
      { store: "meta", key: "leaving", put: true },
      { store: "meta", remove: "operator" }];
    const leaving = unlessFull(this.store.write(changes).then(() => true));
    await this.forgetDay();
    if (!(await leaving)) {
      await this.store.write([changes[1]]);
      this.leaving = true;
    }
    this.operator = null;
    this.session = null;
    if (await this.leave()) this.linkIs("ended");
    location.hash = "";
    this.show();
  }

  /** Ends the session at the server. Returns false if the server was not reached. */
  async leave() {
    const answer = await this.reach("DELETE", "/session");
    if (answer.kind === "away" || answer.kind === "busy") return false;
    await this.stay();
    return true;
  }

  /** Returns true between a sign-out here and the one at the server. */
  async isLeaving() {
    return this.leaving || Boolean(await this.store.get("meta", "leaving"));
  }

  /** Forgets a sign-out that has not reached the server. */
  async stay() {
    this.leaving = false;
    await this.store.write([{ store: "meta", remove: "leaving" }]);
  }

  async deviceIs(state) {
    if (!this.device || (state === "ACTIVE" && !this.device.state)) return;
    this.device = { ...this.device, state };
    if (state !== "ACTIVE" && this.day) await this.forgetDay();
    // A wiped phone that holds no records may have forgotten its registration meanwhile.
    if (this.device) await unlessFull(this.store.write([{ store: "meta", key: "device", put: this.device }]));
    await this.countWaiting();
    this.show();
  }

  /** Saves the unsent records as an encrypted file. */
  async saveFile() {
    try {
      const saved = await saveFile(this);
      if (!saved) this.say("app.file.no-key", "refused");
      else this.say(saved.left ? t("app.file.saved-some", saved.entries + saved.photos, saved.left) : t("app.file.saved", saved.entries + saved.photos), saved.left ? "soon" : "done");
    } catch {
      this.say("app.file.failed", "refused");
    }
    await this.countWaiting();
  }

  async forgetDevice() {
    this.device = null;
    this.registering = null;
    await this.store.eraseAll();
    this.show();
  }

  /**
   * Adds the time since the last tick to the time without the server, and erases the day after the hours that the centre allows. A clock
   * that was moved back adds nothing.
   */
  async tick() {
    await unlessFull(this.count());
    this.strip();
    if (navigator.onLine && (await this.mustConnect())) await this.connect();
    // Nobody plans to send what another window left behind when it was closed.
    else if (this.link === "online" && this.outbox.timer === 0 && this.holdsWaiting()) await this.outbox.send();
  }

  /** Returns true if the server was not reached, or was too busy to say who is signed in or to sign out. */
  async mustConnect() {
    // The first connection is made once the screen is shown.
    if (this.link === "trying") return false;
    return this.link === "away" || (this.link === "online" && !this.session) || (await this.isLeaving());
  }

  holdsWaiting() {
    return this.entries.some(entry => entry.state === "WAITING") || this.waiting.photos > this.waiting.refused;
  }

  async count() {
    if (!this.loaded) return;
    const now = Date.now();
    const clock = (await this.store.get("meta", "clock")) ?? { last: now, away: 0 };
    const next = { last: now, away: clock.away + Math.max(0, now - clock.last) };
    const hours = this.day?.facts.wipeAfterHours ?? 24;
    if (next.away > hours * 3_600_000) {
      await this.forgetDay();
      this.say(t("app.timed-out", hours), "refused");
      this.show();
      return;
    }
    await unlessFull(this.store.write([{ store: "meta", key: "clock", put: next }]));
    if (this.link === "online" && next.away > REFRESH_MS) {
      await this.load();
    }
  }

  linkIs(link) {
    if (this.link === link) return;
    this.link = link;
    this.strip();
  }

  /** Shows a message, given as the key of a text or as the text itself. One about a record names its id in the page. */
  say(text, kind = "done", record = null) {
    // A confirmation is also shown on the next screen. An error is shown only on its own.
    this.notice = { text: t(text), kind, record, seen: kind !== "done" };
    const old = this.root.querySelector(".phone-notice");
    if (old) old.replaceWith(this.noticeBox());
  }

  noticeBox() {
    return el(
      "div",
      { class: "phone-notice", role: "status" },
      this.notice ? el("p", { class: `message ${this.notice.kind}`, "data-record": this.notice.record }, icon(this.notice.kind), el("span", {}, this.notice.text)) : null);
  }

  route() {
    return location.hash.replace(/^#\/?/, "");
  }

  /** Goes to the screen of a person. The code stays out of the address, which a browser writes down in clear. */
  meet(code) {
    this.met = code;
    this.go("#/person");
  }

  go(hash) {
    if (hash !== undefined && hash !== location.hash) {
      location.hash = hash;
      return;
    }
    if (this.notice?.seen) this.notice = null;
    if (this.notice) this.notice.seen = true;
    this.show();
    scrollTo(0, 0);
    this.root.querySelector("main")?.focus({ preventScroll: true });
  }

  /** Shows the screen of the address. A screen returns {title, label?, back?, body, act?}: the label
   * stands in the list of windows and the history of the browser in place of a title that is a code. */
  show() {
    this.owed = null;
    const name = this.route();
    const ready = this.device && this.day && this.operator && this.device.state !== "WIPED";
    const shown = ready || name === "more" ? (SCREENS[name] ?? start) : registration;
    const screen = shown(this);
    const withFocus = focused(this.root);
    const top = scrollY;
    document.title = `${screen.label ?? screen.title} – ${t("platform.name")}`;
    this.root.replaceChildren(...[
      this.header(screen),
      this.stripBox(),
      el("main", { id: "content", tabindex: "-1", "data-screen": name }, this.noticeBox(), screen.body),
      screen.act && el("div", { class: "phone-act" }, screen.act),
      this.navigation(name)].filter(Boolean));
    this.keepDrafts();
    withFocus()?.focus({ preventScroll: true });
    scrollTo(0, top);
  }

  /** A screen that is replaced under a finger loses the press, so changes in the background wait until it has had its effect. */
  watchPresses() {
    let lifted = 0;
    const over = () => {
      clearTimeout(lifted);
      this.pressing = false;
      const { owed } = this;
      this.owed = null;
      if (owed) owed();
      else if (this.late) this.refresh();
    };
    this.root.addEventListener("pointerdown", () => {
      clearTimeout(lifted);
      this.pressing = true;
    });
    addEventListener("pointerup", () => { lifted = setTimeout(over, CLICK_MS); });
    addEventListener("click", over);
    addEventListener("pointercancel", over);
    // The list of a select keeps the end of its press to itself.
    addEventListener("pointermove", event => { if (this.pressing && !event.buttons) over(); });
  }

  /** Shows the screen again after something was typed, but not before the press that ended the typing has had its effect. */
  showTyped() {
    this.afterPress(() => (document.querySelector("dialog[open]") ? this.strip() : this.show()));
  }

  afterPress(draw) {
    if (this.pressing) this.owed = draw;
    else draw();
  }

  /** Shows the screen again after a change in the background. While somebody types, chooses or presses, only the strip changes. */
  refresh() {
    const main = this.root.querySelector("main");
    const typing = main?.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
    this.late = this.pressing;
    if (typing || this.pressing || document.querySelector("dialog[open]")) this.strip();
    else this.show();
  }

  header(screen) {
    const place = this.places().find(each => each.code === this.place);
    return el(
      "header",
      { class: "phone-top" },
      screen.back === undefined
        ? icon("box")
        : el("a", { class: "phone-back", href: `#/${screen.back}`, "aria-label": t("app.back") }, el("span", { "aria-hidden": "true" }, "‹")),
      el("h1", {}, screen.title),
      screen.back === undefined && place ? el("span", { class: "phone-place" }, `${named(place.name)}, ${named(this.day.facts.centre.name)}`) : null,
      el("a", { href: "#/more", "aria-label": t("app.you", this.operator?.name ?? "") }, icon("person")));
  }

  navigation(name) {
    const here = UNDER[name] ?? (name in SCREENS ? name : "");
    return el(
      "nav",
      { class: "phone-bar", "aria-label": t("platform.navigation") },
      VERBS.map(([to, symbol, key]) =>
        el("a", { href: `#/${to}`, "aria-current": to === here ? "page" : undefined }, icon(symbol), el("span", {}, t(key)))));
  }

  /** The state of the link, the number of records that wait, and the age of the facts are on every screen. */
  stripBox() {
    const words = {
      away: t("app.link.away"),
      trying: t("app.link.trying"),
      ended: t("app.link.ended"),
      online: t("app.link.online"),
    };
    const waits = this.waiting.entries + this.waiting.photos;
    const state = this.device?.state && this.device.state !== "ACTIVE" ? t(`app.device.${this.device.state}`) : words[this.link];
    return el(
      "div",
      { class: `phone-strip ${this.link === "online" ? "quiet" : "loud"}`, role: "status" },
      el(
        "a",
        { href: "#/more" },
        icon(this.link === "online" ? "done" : "soon"),
        el(
          "span",
          {},
          el("strong", {}, state),
          ` · ${t("app.unsent", waits)}`,
          this.loaded ? el("span", { class: "phone-age" }, this.age()) : null),
        el("span", { "aria-hidden": "true" }, "›")));
  }

  age() {
    const at = new Date(this.loaded.at);
    const minutes = Math.max(0, Math.round((Date.now() - at) / 60_000));
    const when = minutes < 12 * 60 ? time(at) : `${dayOf(at)} ${time(at)}`;
    if (this.link === "online" && minutes < 10) return t("app.age.now", when);
    return minutes < 60 ? t("app.age.minutes", when, minutes) : t("app.age.hours", when, Math.floor(minutes / 60), minutes % 60);
  }

  strip() {
    this.root.querySelector(".phone-strip")?.replaceWith(this.stripBox());
  }

  switchLanguage() {
    speak(currentLanguage() === "bg" ? "en" : "bg");
    this.show();
  }

  /** Returns the quantity with the word of its unit. */
  quantity(item, number) {
    return `${count(number)} ${t(`catalogue.unit.${item.unit}`)}`;
  }
}

/** Does something when the browser has nothing else to do. Not all browsers tell. */
function whenIdle(act) {
  if (window.requestIdleCallback) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 200);
}

/** Asks the browser to keep the data of the phone when space is short. Returns false if it refuses. */
async function keepsStorage() {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

async function run() {
  const root = document.getElementById("app");
  if (!isSecureContext || !navigator.serviceWorker || !window.indexedDB) {
    document.querySelector("[data-insecure]").hidden = false;
    return;
  }
  speak(currentLanguage());
  const app = new App(root);
  // The ordinary pages have a worker of their own, which serves this page until the app has its worker.
  const worker = new URL(root.dataset.worker, location.href).href;
  const works = () => navigator.serviceWorker.controller?.scriptURL === worker;
  let worked = works();
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    // The first worker of the app in this browser is no update.
    if (worked && works()) app.updated("app.new-version");
    worked = works();
    app.keepCamera();
  });
  navigator.serviceWorker.register(root.dataset.worker, { scope: root.dataset.scope })
    .then(({ active }) => {
      // A page that was still loading when its worker started is not served by it, and neither is one that was reloaded with Shift.
      if (!works()) active?.postMessage("serve");
    })
    .catch(() => {});
  try {
    await app.begin();
  } catch (problem) {
    document.querySelector(problem?.name === "VersionError" ? "[data-outdated]" : "[data-no-storage]").hidden = false;
  }
}

run();
