// Unsent records as an encrypted file, for a phone that cannot send them or whose records the server cannot read. A manager imports it. The
// records stay on the phone: only an answer of the server with their id and hash deletes them.
import { delivered } from "./records.js";

/** Limits of the server, less some reserve. */
const MOST_ENTRIES = 2_000;
const MOST_PHOTOS = 200;
const MOST_BYTES = 18 * 1024 * 1024;

const P256 = { name: "ECDH", namedCurve: "P-256" };

const bytesOf = base64 => Uint8Array.from(atob(base64), each => each.charCodeAt(0));

function base64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** Keeps the public key of the server, so that the phone can save a file later without a network. It is kept beyond the session. */
export async function keepFileKey(app) {
  if (!app.device || (await app.store.get("meta", "fileKey"))) return;
  const answer = await app.reach("GET", "/phone/file-key");
  if (answer.kind === "ok") await app.store.write([{ store: "meta", key: "fileKey", put: answer.body }]);
}

/**
 * Saves unsent records and photos as a file, unreadable ones first, then the oldest.
 *
 * @returns {entries, photos, left}: the numbers of records and photos in the file, and of those for which it has no space; null without a
 *     key of the server
 */
export async function saveFile(app) {
  const key = await app.store.get("meta", "fileKey");
  if (!key || !app.device) return null;
  const content = await collect(app);
  const { aes, sender } = await agreed(bytesOf(key.publicKey));
  const head = { format: "sklad-phone-records", version: 1, device: app.device.id, key: key.key, sender: base64(sender) };
  const line = new TextEncoder().encode(JSON.stringify(head));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify({ at: new Date().toISOString(), entries: content.entries, photos: content.photos }));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: line }, aes, plain);
  download(new Blob([line, "\n", iv, sealed], { type: "application/octet-stream" }), fileName(app.device.id));
  return { entries: content.entries.length, photos: content.photos.length, left: content.left };
}

/**
 * Returns a fresh key for one file, and the public half of the fresh pair from which the server gets the same key: ECDH on P-256, then
 * HKDF-SHA256 of that half and the shared secret.
 *
 * @param server public half of the server: an uncompressed point
 */
async function agreed(server) {
  const pair = await crypto.subtle.generateKey(P256, false, ["deriveBits"]);
  const sender = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const other = await crypto.subtle.importKey("raw", server, P256, false, []);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: P256.name, public: other }, pair.privateKey, 256));
  const both = new Uint8Array([...sender, ...shared]);
  const secret = await crypto.subtle.importKey("raw", both, "HKDF", false, ["deriveKey"]);
  const nothing = new Uint8Array();
  const derived = { name: "HKDF", hash: "SHA-256", salt: nothing, info: nothing };
  const aes = await crypto.subtle.deriveKey(derived, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  return { aes, sender };
}

async function collect(app) {
  const content = { entries: [], photos: [], left: 0 };
  let bytes = 0;
  const unread = entry => (entry.state === "UNREADABLE" ? 0 : 1);
  const entries = (await app.outbox.list()).sort((a, b) => unread(a) - unread(b) || a.id.localeCompare(b.id));
  for (const entry of entries) {
    const size = new TextEncoder().encode(JSON.stringify(delivered(entry))).length;
    if (content.entries.length === MOST_ENTRIES || bytes + size > MOST_BYTES) {
      content.left++;
    } else if ((await app.outbox.mayBeSent([entry.id], { saved: true })).has(entry.id)) {
      content.entries.push(delivered(entry));
      bytes += size;
    }
  }
  for (const photo of await app.store.all("photos")) {
    const picture = await app.store.unsealBytes("device", photo.sealed).catch(() => null);
    if (!picture) continue;
    const data = base64(picture);
    if (content.photos.length === MOST_PHOTOS || bytes + data.length > MOST_BYTES) {
      content.left++;
    } else {
      content.photos.push({ id: photo.id, entry: photo.entry, data });
      bytes += data.length;
    }
  }
  return content;
}

/** Returns a name without the name of the phone, which is often the name of a person. */
function fileName(device) {
  return `sklad-${new Date().toISOString().slice(0, 10)}-${device.slice(-6)}.sklad`;
}

function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
