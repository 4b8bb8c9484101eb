// What the camera makes of a picture, without a page: the text of a read, the read that is meant, and a code that stays in view.

// GS1 keeps its symbology identifier, which stands for the first FNC1; the later ones are group separators within the text.
const GS1 = /^\](C1|d2|Q3|e0)$/;

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

/** A code is taken once while it stays in view, and again after it was out of view for a second. */
export class Seen {
  static AWAY_MS = 1000;

  constructor(held, now) {
    this.codes = new Map(held ? [[held, now]] : []);
  }

  /** True if the code is to be taken. A pack is not taken by its number after it was taken by its longer code. */
  isNew(code, now) {
    for (const [each, at] of this.codes) {
      if (now - at > Seen.AWAY_MS) this.codes.delete(each);
    }
    const item = tradeItem(code);
    const partOfAnother = item && [...this.codes.keys()].some(each => each !== code && tradeItem(each) === item);
    const known = this.codes.has(code) || partOfAnother;
    this.codes.set(code, now);
    return !known;
  }
}

/**
 * The part of the film that is read: the frame on the screen with a tenth around it, in pixels of the film. The film covers its box, as
 * `object-fit: cover` lays it out, enlarged by the zoom.
 */
export function region(film, box, frame, zoom) {
  const scale = Math.max(box.width / film.width, box.height / film.height) * zoom;
  const width = Math.min(film.width, frame.width * 1.2 / scale);
  const height = Math.min(film.height, frame.height * 1.2 / scale);
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
