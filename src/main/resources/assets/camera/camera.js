// The camera as a scanner: a panel with the live picture, which says each code that is held before it.
//
//   const camera = openCamera({ title, subtitle, strip, below, done, once, held, onCode(code), onClose() });
//   camera.setTitle(title, subtitle); camera.setDone(text); camera.close(); camera.element
//
// title, subtitle  the lines of its head
// strip, below     elements of the page (or arrays of them) that are shown under the head and under the picture while it is open
// done             the text of the button at its end; without it there is none
// once             it closes after the first read
// held             a code that may still be in view and was taken before
//
// The page includes the template `platform.camera`, which holds the panel and its texts. The code is text as a scan field understands
// it. The same code is taken again after it was out of view for a second. The reader, of 400 kB, is loaded when the camera opens first.
import { Seen, codeOf, meant, reason, region } from './reads.js';

const PAUSE_MS = 70;
const MARK_MS = 500;
const LONGEST_SIDE = 960;
const DETECTED = ['data_matrix', 'qr_code', 'code_128', 'ean_13', 'ean_8', 'upc_a', 'upc_e', 'itf'];

let open = null;
let reader = null;

/** The reader of the program; where it cannot be loaded, that of the browser. */
function ownReader() {
  const worker = new Worker(new URL('./reader.js', import.meta.url));
  return {
    read: picture => new Promise((found, failed) => {
      worker.onmessage = ({ data }) => (data.failed ? failed(new Error(data.failed)) : found(data.reads));
      worker.onerror = event => {
        event.preventDefault();
        failed(new Error(event.message));
      };
      worker.postMessage(picture, [picture]);
    }),
    stop: () => worker.terminate()
  };
}

async function browserReader() {
  const known = await BarcodeDetector.getSupportedFormats();
  const detector = new BarcodeDetector({ formats: DETECTED.filter(each => known.includes(each)) });
  return {
    read: async picture => {
      const found = await detector.detect(picture);
      picture.close();
      return found.map(each => ({ text: each.rawValue, points: each.cornerPoints.map(({ x, y }) => [x, y]) }));
    },
    stop: () => {}
  };
}

const elements = of => [of].flat().filter(each => each instanceof Element);

/** Elements of the page in the panel, and a mark where each of them stood. */
class Borrowed {
  constructor(of, into) {
    this.marks = elements(of).map(each => {
      const mark = document.createComment('');
      each.replaceWith(mark);
      into.append(each);
      return [mark, each];
    });
  }

  giveBack() {
    for (const [mark, each] of this.marks) mark.replaceWith(each);
  }
}

class Camera {
  constructor(options) {
    this.options = options;
    this.element = document.getElementById('camera').content.firstElementChild.cloneNode(true);
    this.video = this.element.querySelector('video');
    this.marks = this.element.querySelector('[data-marks]');
    this.seen = new Seen(options.held, performance.now());
    this.facing = 'environment';
    this.zoom = 1;
    this.run = 0;
    this.setTitle(options.title, options.subtitle);
    this.setDone(options.done);
    (document.querySelector('main') || document.body).append(this.element);
    this.borrowed = [new Borrowed(options.strip, this.part('strip')), new Borrowed(options.below, this.part('below'))];
    this.element.addEventListener('click', event => this.press(event.target.closest('[data-does]')));
    this.element.addEventListener('close', () => this.closed());
    this.whenSeen = () => (document.hidden ? this.stop() : this.start());
    this.whenLeft = () => this.stop();
    document.addEventListener('visibilitychange', this.whenSeen);
    addEventListener('pagehide', this.whenLeft);
    this.element.showModal();
    this.start();
  }

  part(name) {
    return this.element.querySelector(`[data-${name}]`);
  }

  setTitle(title, subtitle) {
    this.part('title').textContent = title;
    this.part('subtitle').textContent = subtitle || '';
    this.part('subtitle').hidden = !subtitle;
  }

  setDone(text) {
    this.part('done').textContent = text || '';
    this.part('done').parentElement.hidden = !text;
  }

  close() {
    if (this.element.isConnected) this.element.close();
    this.closed();
  }

  closed() {
    if (open === this) open = null;
    if (!this.borrowed) return;
    this.stop();
    document.removeEventListener('visibilitychange', this.whenSeen);
    removeEventListener('pagehide', this.whenLeft);
    for (const each of this.borrowed) each.giveBack();
    this.borrowed = null;
    this.element.remove();
    if (this.options.onClose) this.options.onClose();
  }

  press(button) {
    if (!button) return;
    const { does } = button.dataset;
    if (does === 'close') this.close();
    if (does === 'again') this.start();
    if (does === 'torch') this.light(button);
    if (does === 'turn') {
      this.facing = this.facing === 'user' ? 'environment' : 'user';
      this.start();
    }
    if (does === 'zoom') this.enlarge(Number(button.value));
  }

  /** Each start has a number: what comes late from an earlier one is stopped. */
  async start() {
    this.stop();
    const run = this.run;
    this.say('starting');
    if (!navigator.mediaDevices) {
      this.explain(isSecureContext ? 'none' : 'insecure');
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: false,
        video: { facingMode: { ideal: this.facing }, width: { ideal: 1920 }, height: { ideal: 1080 } } });
      if (run !== this.run || !this.element.isConnected) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.stream = stream;
      [this.track] = stream.getVideoTracks();
      this.track.addEventListener('ended', () => run === this.run && this.explain('busy'));
      this.video.srcObject = stream;
      await this.video.play();
    } catch (error) {
      if (run === this.run) this.explain(reason(error));
      return;
    }
    if (run === this.run) await this.offer(this.track);
    if (run === this.run) this.look(run);
  }

  stop() {
    this.run++;
    if (this.stream) for (const track of this.stream.getTracks()) track.stop();
    this.stream = null;
    this.track = null;
    this.video.srcObject = null;
    this.mark(null);
    this.element.removeAttribute('data-live');
  }

  /** The buttons of what this camera can do. */
  async offer(track) {
    const can = track.getCapabilities ? track.getCapabilities() : {};
    const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(each => each.kind === 'videoinput');
    if (track !== this.track) return;
    const torch = this.element.querySelector('[data-does=torch]');
    torch.hidden = !can.torch;
    torch.setAttribute('aria-pressed', 'false');
    this.element.querySelector('[data-does=turn]').hidden = cameras.length < 2;
    this.lens = can.zoom && can.zoom.max >= 2 * Math.max(1, can.zoom.min) ? Math.max(1, can.zoom.min) : 0;
    this.enlarge(this.zoom);
    this.element.setAttribute('data-live', '');
  }

  light(button) {
    const on = button.getAttribute('aria-pressed') !== 'true';
    this.track.applyConstraints({ advanced: [{ torch: on }] })
      .then(() => button.setAttribute('aria-pressed', String(on)), () => { button.hidden = true; });
  }

  /** By the lens where it can, else by enlarging the picture. */
  enlarge(zoom) {
    this.zoom = zoom;
    for (const button of this.element.querySelectorAll('[data-does=zoom]')) {
      button.setAttribute('aria-pressed', String(Number(button.value) === zoom));
    }
    if (this.lens && this.track) this.track.applyConstraints({ advanced: [{ zoom: this.lens * zoom }] }).catch(() => { this.lens = 0; });
    this.element.toggleAttribute('data-enlarged', this.isEnlarged());
  }

  isEnlarged() {
    return !this.lens && this.zoom > 1;
  }

  async look(run) {
    this.say(reader ? 'ready' : 'loading');
    while (run === this.run && this.element.isConnected) {
      const began = performance.now();
      try {
        await this.readOnce(run);
      } catch {
        if (run === this.run) this.explain('reader');
        return;
      }
      await new Promise(next => setTimeout(next, Math.max(0, PAUSE_MS - (performance.now() - began))));
    }
    // Whoever locks the station or leaves takes the panel away without closing it.
    if (run === this.run) this.close();
  }

  async readOnce(run) {
    const film = { width: this.video.videoWidth, height: this.video.videoHeight };
    const box = this.part('view').getBoundingClientRect();
    if (!film.width || !box.width) return;
    const frame = this.part('frame').getBoundingClientRect();
    const part = region(film, box, frame, this.isEnlarged() ? this.zoom : 1);
    const shrunk = Math.min(1, LONGEST_SIDE / Math.max(part.width, part.height));
    const width = Math.round(part.width * shrunk);
    const height = Math.round(part.height * shrunk);
    const picture = () => createImageBitmap(this.video, part.x, part.y, part.width, part.height,
      { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' });
    const reads = await read(picture);
    if (run !== this.run) return;
    this.say('ready');
    const chosen = meant(reads, width, height);
    const code = chosen && codeOf(chosen);
    const isNew = this.seen.isNew(code, reads.map(codeOf), performance.now());
    if (chosen) this.mark({ film, points: chosen.points.map(([x, y]) => [part.x + x / shrunk, part.y + y / shrunk]) });
    else if (performance.now() - this.markedAt > MARK_MS) this.mark(null);
    if (isNew) this.take(code);
  }

  take(code) {
    if (this.options.once) this.close();
    this.options.onCode(code);
  }

  mark(read) {
    this.markedAt = performance.now();
    this.element.toggleAttribute('data-read', read !== null);
    this.marks.replaceChildren();
    if (!read) return;
    this.marks.setAttribute('viewBox', `0 0 ${read.film.width} ${read.film.height}`);
    const outline = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
    outline.setAttribute('points', read.points.map(point => point.map(Math.round).join(',')).join(' '));
    this.marks.append(outline);
  }

  /** What it does now, in the picture. */
  say(state) {
    for (const each of this.element.querySelectorAll('[data-state]')) each.hidden = each.dataset.state !== state;
    this.part('why').hidden = true;
  }

  /** Why there is no picture, and what to do. */
  explain(why) {
    this.stop();
    this.say(null);
    for (const each of this.element.querySelectorAll('[data-reason]')) each.hidden = each.dataset.reason !== why;
    this.element.querySelector('[data-does=again]').hidden = why === 'insecure';
    this.part('why').hidden = false;
  }
}

async function read(picture) {
  if (reader) return reader.read(await picture());
  const own = ownReader();
  try {
    const reads = await own.read(await picture());
    reader = own;
    return reads;
  } catch (error) {
    own.stop();
    if (!('BarcodeDetector' in window)) throw error;
    const other = await browserReader();
    const reads = await other.read(await picture());
    reader = other;
    return reads;
  }
}

/** Opens the panel; another that is open closes. */
export function openCamera(options) {
  if (open) open.close();
  open = new Camera(options);
  return open;
}
