// Keeps a talk on this device. Everything about somebody lies sealed (AES-GCM, 256 bits) with a key that the browser makes and
// never gives out; in the clear are only a meaningless number and the moment at which all of it goes.
// One row: { id, until, key, iv, sealed }. Used by the pages and by the worker.
const vault = (() => {
  const STORE = 'talk';

  // Opened once: between a keystroke and the disk there should be as little as possible.
  let connection = null;
  const open = () => connection ||= new Promise((done, fail) => {
    const asked = indexedDB.open('nabij-offline', 1);
    const forget = () => { connection = null; };
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'id' });
    asked.onsuccess = () => {
      asked.result.onclose = forget;
      asked.result.onversionchange = () => { asked.result.close(); forget(); };
      done(asked.result);
    };
    asked.onerror = () => { forget(); fail(asked.error); };
  });

  // What 'act' asks of the store, done when it is on the disk: a battery may be empty the next moment.
  const run = async (mode, act) => {
    const database = await open();
    return new Promise((done, fail) => {
      const work = database.transaction(STORE, mode, { durability: 'strict' });
      const asked = act(work.objectStore(STORE), work);
      work.oncomplete = () => done(asked.result);
      work.onabort = () => fail(work.error);
    });
  };

  // Number and moment are sealed along: a row whose moment was moved does not open any more.
  const mark = row => new TextEncoder().encode(`${row.id} ${row.until}`);

  const sealed = async (row, talk) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(JSON.stringify(talk));
    return { ...row, iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: mark(row) }, row.key, words) };
  };

  const opened = async row => {
    const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv, additionalData: mark(row) }, row.key, row.sealed);
    return { id: row.id, until: row.until, talk: JSON.parse(new TextDecoder().decode(words)) };
  };

  // Number, moment and key of what was read or made here, so that saving needs no reading first.
  const known = new Map();
  const know = ({ id, until, key }) => known.set(id, { id, until, key }).get(id);

  const rows = () => run('readonly', store => store.getAll());

  const remove = id => run('readwrite', store => store.delete(id));

  return {
    possible: () => Boolean(self.isSecureContext && self.indexedDB && self.crypto && self.crypto.subtle),

    // A new talk, for so many hours, under a key of its own.
    put: async (id, hours, talk) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      const row = await sealed(know({ id, until: Date.now() + hours * 3600000, key }), talk);
      await run('readwrite', store => store.put(row));
      return opened(row);
    },

    // The same talk as it is now. Says whether it was still there: what is gone is not made again.
    save: async (id, talk) => {
      const now = await sealed(known.get(id), talk);
      return Boolean(await run('readwrite', (store, work) => {
        const asked = store.getKey(id);
        asked.onsuccess = () => {
          if (asked.result) store.put(now);
          work.commit();
        };
        return asked;
      }));
    },

    // All that can be read; what cannot is of no use to anybody and goes.
    all: async () => {
      const found = await rows();
      found.forEach(know);
      const talks = await Promise.all(found.map(row => opened(row).catch(() => remove(row.id))));
      return talks.filter(Boolean);
    },

    // Shorter than it was to stay, never longer.
    shorten: async (id, until) => {
      const row = await run('readonly', store => store.get(id));
      if (!row || row.until <= until) return;
      const { talk } = await opened(row);
      const now = await sealed(know({ ...row, until }), talk);
      await run('readwrite', store => store.put(now));
    },

    // What is past its moment goes, with its key. How many went.
    sweep: async () => {
      const past = (await rows()).filter(row => row.until <= Date.now());
      await Promise.all(past.map(row => remove(row.id)));
      return past.length;
    },

    remove,

    clear: () => run('readwrite', store => store.clear()),
  };
})();
