// The data of the app, in IndexedDB. Contents are encrypted with AES-GCM under keys that no script can export: "device" for unsent
// records, which stays until they are delivered, and "day" for people and stock, which is erased with the session. Every write is one
// transaction with strict durability, so that it is on the disk when the app confirms it.
const NAME = "sklad-phone";
const VERSION = 1;

/** Stores by name, with the path of their key where the value carries it. */
const STORES = { keys: null, meta: null, day: null, given: "id", outbox: "id", photos: "id" };

/** The stores of the day, which are erased at sign-out, block, wiping and time-out. */
export const OF_THE_DAY = ["day", "given"];

const AES = { name: "AES-GCM", length: 256 };

function opened(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // The error of a request bubbles up before the transaction has one. The abort always follows and knows it.
    transaction.onabort = () => reject(transaction.error ?? new DOMException("aborted", "AbortError"));
  });
}

function connect(onOutdated) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) {
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, keyPath ? { keyPath } : {});
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      // A newer app in another tab waits for this one to let go.
      db.onversionchange = () => {
        db.close();
        onOutdated();
      };
      resolve(db);
    };
  });
}

/** True for the refusal of a browser that has no space left. Deleting is then still possible. */
export const isFull = problem => problem?.name === "QuotaExceededError";

/** Waits for a write that can be left out while there is no space. */
export const unlessFull = async written => {
  try {
    return await written;
  } catch (problem) {
    if (!isFull(problem)) throw problem;
    return undefined;
  }
};

/** Opens the store. Rejects if the browser allows no storage, or if a newer version of the app has changed the store. */
export async function openStore(onOutdated) {
  let db = await connect(onOutdated);
  let dropped = false;
  const keys = new Map();

  const watch = () => { db.onclose = () => { dropped = true; }; };
  watch();

  // Some browsers close a database when memory is short. It can be opened again.
  async function connection() {
    if (dropped) {
      db = await connect(onOutdated);
      dropped = false;
      watch();
    }
    return db;
  }

  async function get(store, key) {
    return opened((await connection()).transaction(store).objectStore(store).get(key));
  }

  /**
   * Returns all values, or those whose keys begin with the prefix. If one cannot be read, such as after a fault of the disk, the others are
   * read one by one.
   */
  async function all(store, prefix) {
    const range = prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : null;
    const objects = (await connection()).transaction(store).objectStore(store);
    try {
      return await opened(objects.getAll(range));
    } catch {
      const ids = await opened((await connection()).transaction(store).objectStore(store).getAllKeys(range));
      const read = await Promise.allSettled(ids.map(id => get(store, id)));
      return read.map(each => each.value).filter(value => value !== undefined);
    }
  }

  async function count(store) {
    return opened((await connection()).transaction(store).objectStore(store).count());
  }

  /**
   * Writes all changes or none, and returns once they are on the disk. A change is {store, put, key?}, {store, remove} with the key, or
   * {store, clear: true}. A change with a `day` is left out if that day was erased since. One with `present: true` rejects all changes with
   * a GoneError if its key is not there any more.
   */
  async function write(changes) {
    const names = [...new Set(["meta", ...changes.map(change => change.store)])];
    const transaction = (await connection()).transaction(names, "readwrite", { durability: "strict" });
    const done = finished(transaction);
    const request = transaction.objectStore("meta").get("erased");
    let fault = null;
    const abort = thrown => {
      fault = thrown;
      transaction.abort();
    };
    request.onsuccess = () => {
      try {
        changes.filter(each => !("day" in each) || each.day === (request.result ?? 0)).forEach(each => make(transaction, each, abort));
      } catch (thrown) {
        abort(thrown);
      }
    };
    try {
      await done;
    } catch (aborted) {
      throw fault ?? aborted;
    }
  }

  function make(transaction, change, abort) {
    const store = transaction.objectStore(change.store);
    if (change.present) {
      store.count(change.key ?? change.remove).onsuccess = ({ target }) => {
        if (!target.result) abort(new DOMException("gone", "GoneError"));
      };
    }
    if ("put" in change) store.put(change.put, ...(change.key === undefined ? [] : [change.key]));
    else if (change.clear) store.clear();
    else store.delete(change.remove);
  }

  /** Returns a mark of the present day: another one after each erasure. */
  const dayMark = async () => (await get("meta", "erased")) ?? 0;

  /**
   * Changes values in one transaction. The function gets a value, or undefined if it is absent, and returns the new value, null to delete
   * it, or undefined to leave it. It must not be asynchronous. Returns the set of the keys whose value was changed.
   */
  async function changeAll(store, keys, edit) {
    const transaction = (await connection()).transaction(store, "readwrite", { durability: "strict" });
    const done = finished(transaction);
    const objects = transaction.objectStore(store);
    const changed = new Set();
    let fault = null;
    for (const key of keys) {
      const request = objects.get(key);
      request.onsuccess = () => {
        try {
          const next = edit(request.result);
          if (next === undefined) return;
          changed.add(key);
          if (next === null) objects.delete(key);
          else objects.put(next, ...(STORES[store] ? [] : [key]));
        } catch (thrown) {
          fault = thrown;
          transaction.abort();
        }
      };
    }
    try {
      await done;
    } catch (aborted) {
      throw fault ?? aborted;
    }
    return changed;
  }

  /** Changes one value. Returns true if it was changed. */
  const change = async (store, key, edit) => (await changeAll(store, [key], edit)).has(key);

  /** Returns the key with this name. It is made once, also if two tabs ask at the same time. */
  async function key(name) {
    if (!keys.has(name)) {
      const fresh = await crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"]);
      await change("keys", name, present => (present ? undefined : fresh));
      keys.set(name, await get("keys", name));
    }
    return keys.get(name);
  }

  /** Returns bytes or a JSON value in sealed form. */
  async function seal(name, value) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: AES.name, iv }, await key(name), plain) };
  }

  async function unsealBytes(name, sealed) {
    return new Uint8Array(await crypto.subtle.decrypt({ name: AES.name, iv: sealed.iv }, await key(name), sealed.data));
  }

  const unseal = async (name, sealed) => JSON.parse(new TextDecoder().decode(await unsealBytes(name, sealed)));

  /** Erases with a new mark of the day; without space for the mark, erases all the same. */
  async function erase(erasure) {
    const mark = { store: "meta", key: "erased", put: crypto.randomUUID() };
    if (await unlessFull(write([...erasure, mark]).then(() => true))) return;
    await write(erasure);
    await unlessFull(write([mark]));
  }

  /** Erases people and stock, and their key. Unsent records stay. */
  async function eraseDay() {
    keys.delete("day");
    await erase([
      { store: "keys", remove: "day" },
      { store: "meta", remove: "day" },
      ...OF_THE_DAY.map(store => ({ store, clear: true }))]);
  }

  /** Erases all but people, stock and unsent records: the registration, all keys and the photos. Facts still on their way are not kept. */
  async function eraseAll() {
    keys.clear();
    await erase(["meta", "keys", "photos"].map(store => ({ store, clear: true })));
  }

  /** Another tab may have erased the day and its key. */
  const forgetKeys = () => keys.clear();

  return { get, all, count, write, change, changeAll, seal, unseal, unsealBytes, dayMark, eraseDay, eraseAll, forgetKeys };
}
