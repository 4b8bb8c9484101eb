// What the camera makes of a picture, without a page: the text of a read, the read that is meant, and a code that stays in view.

// GS1 keeps its symbology identifier, which stands for the first FNC1; the later ones are group separators within the text.
const GS1 = /^\](C1|d2|Q3|e0)$/;

const AROUND = 1.25;

/** The text that a scan field understands. Commands and our own codes are bare, as a scanner without identifiers sends them. */
export function codeOf({ text, identifier = '' }) {
  return GS1.test(identifier) ? identifier + text : text;
}

const middle = points => [0, 1].map(axis => points.reduce((sum, point) => sum + point[axis], 0) / points.length);

/** The global trade item number within a code, of 14 digits; empty where it has none. */
function tradeItem(code) {
  const within = /^\](?:C1|d2|Q3|e0)01(\d{14})/.exec(code);
  if (within) return within[1];
  return /^(\d{8}|\d{12,14})$/.test(code) ? code.padStart(14, '0') : '';
}

/**
 * The read that is meant: the one nearest to the middle of the picture. A pack that has its number also as part of a longer code is
 * read by the longer one, which says lot and expiry.
 */
export function meant(reads, width, height) {
  const away = read => Math.hypot(middle(read.points)[0] - width / 2, middle(read.points)[1] - height / 2);
  const nearest = [...reads].sort((a, b) => away(a) - away(b))[0];
  const item = nearest && tradeItem(codeOf(nearest));
  return reads.find(each => item && codeOf(each).startsWith(']') && tradeItem(codeOf(each)) === item) || nearest;
}

/**
 * A code is taken once while it stays in view, and again after it was out of view for a second. On a slow device a second may pass
 * between two pictures, so it must also be missing in several of them.
 */
export class Seen {
  static AWAY_MS = 1000;
  static AWAY_PICTURES = 2;

  /** A camera that has just been opened may see nothing at first, because it is dark or not sharp yet. */
  static DARK_MS = 3000;

  constructor(held, now) {
    this.codes = new Map(held ? [[held, { now, missing: 0 }]] : []);
    this.darkUntil = now + Seen.DARK_MS;
  }

  /** Looks at the codes of the next picture. Returns true if the code that is meant is to be taken. */
  isNew(meant, codes, now) {
    if (this.darkUntil !== null) {
      if (codes.length === 0 && now < this.darkUntil) return false;
      this.darkUntil = null;
      for (const seen of this.codes.values()) seen.now = now;
    }
    for (const [code, seen] of this.codes) {
      if (!codes.includes(code)) seen.missing++;
      if (now - seen.now > Seen.AWAY_MS && seen.missing >= Seen.AWAY_PICTURES) this.codes.delete(code);
    }
    const known = meant === undefined || this.codes.has(meant) || this.isOfKnownPack(meant);
    for (const code of codes) {
      if (code === meant || this.codes.has(code)) this.codes.set(code, { now, missing: 0 });
    }
    return !known;
  }

  /** A pack is taken by one of its codes: not by its number after the longer code, nor the other way round. */
  isOfKnownPack(code) {
    const item = tradeItem(code);
    return item !== '' && [...this.codes.keys()].some(each => tradeItem(each) === item);
  }
}

/**
 * The part of the film that is read: the frame on the screen with an eighth around it, in pixels of the film. The film covers its box, as
 * `object-fit: cover` lays it out, enlarged by the zoom.
 */
export function region(film, box, frame, zoom) {
  const scale = Math.max(box.width / film.width, box.height / film.height) * zoom;
  const width = Math.min(film.width, frame.width * AROUND / scale);
  const height = Math.min(film.height, frame.height * AROUND / scale);
  return { x: Math.round((film.width - width) / 2), y: Math.round((film.height - height) / 2), width: Math.round(width),
    height: Math.round(height) };
}

/** Why there is no camera, as the panel names it. */
export function reason(error) {
  switch (error && error.name) {
    case 'NotAllowedError': case 'SecurityError': return 'refused';
    case 'NotFoundError': case 'OverconstrainedError': return 'none';
    default: return 'busy';
  }
}
