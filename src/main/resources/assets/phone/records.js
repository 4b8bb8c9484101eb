// Ids and hashes of records. The server computes the same hash, and a record is deleted from the phone only after an answer with its id
// and its hash.

/** Returns a UUID of version 7: its order is that of the phone's clock, and its other 74 bits are random. */
export function newId(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(each => each.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Returns the value as JSON with sorted keys and without white space. Members that are undefined are left out. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value)
      .filter(key => value[key] !== undefined)
      .sort()
      .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Returns the fields of an entry that are sent to the server. */
export const delivered = ({ id, kind, author, at, content }) => ({ id, kind, author, at, content });

/** Returns the hash of an entry: hexadecimal SHA-256 of its canonical JSON. */
export async function hashOf(entry) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(delivered(entry))));
  return [...new Uint8Array(digest)].map(each => each.toString(16).padStart(2, "0")).join("");
}
