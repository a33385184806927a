// Sends the notes of one talk. Answers with a word for what came of it, and never throws for what a network can do.
const send = (() => {
  const asked = (path, more) => fetch(path, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', ...more });

  // Who is signed in on this device, and the token that a form needs; null where nobody can be reached.
  const session = async () => {
    try {
      const answer = await asked('/offline/session');
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  };

  const where = talk => `${talk.path}/takings/${talk.taking}`;

  const answers = {
    200: async answer => ({ word: 'sent', at: (await answer.json()).at }),
    401: () => ({ word: 'sign-in' }),
    404: () => ({ word: 'gone' }),
    409: async answer => ({ word: 'differs', ...await answer.json() }),
    422: () => ({ word: 'too-long' }),
  };

  return {
    // 'sent', 'sign-in', 'other' (another account), 'gone', 'differs', 'too-long' or 'failed'.
    notes: async talk => {
      const now = await session();
      if (!now) return { word: 'failed' };
      if (!now.account) return { word: 'sign-in' };
      if (now.account !== talk.account) return { word: 'other' };
      const { guide, guideVersion, before, sheet } = talk;
      try {
        const answer = await asked(`${where(talk)}/notes`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': now.token },
          body: JSON.stringify({ guide, guideVersion, before, sheet }),
        });
        // A redirect leads to the page for signing in: the session ended between the two.
        if (answer.type === 'opaqueredirect') return { word: 'sign-in' };
        return answer.status in answers ? await answers[answer.status](answer) : { word: 'failed' };
      } catch {
        return { word: 'failed' };
      }
    },

    // Whether the talk may stay on the device; true as long as nobody says otherwise.
    isHeld: async talk => {
      const now = await session();
      if (!now || now.account !== talk.account) return true;
      try {
        return (await asked(where(talk))).status !== 404;
      } catch {
        return true;
      }
    },
  };
})();
