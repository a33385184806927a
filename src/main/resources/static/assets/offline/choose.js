// Two versions of the same notes: which questions have two, and what comes of a choice.
const choose = (() => {
  const question = (talk, number) => talk.questions.find(one => one.number === number);

  // Notes for the questions of another guide say at which question they were made, and go to the question of that number, or
  // to the last one where there are fewer.
  const moved = (talk, now) => {
    const last = now.questions.length;
    const notes = {};
    Object.entries(talk.sheet.notes).filter(([number, note]) => note !== talk.before.notes[number]).forEach(([number, note]) => {
      const at = Math.min(Number(number), last);
      const told = `${question(talk, Number(number)).ask}\n${note}`;
      notes[at] = notes[at] ? `${notes[at]}\n\n${told}` : told;
    });
    return notes;
  };

  const isSameGuide = (talk, now) => talk.guide === now.guide && talk.guideVersion === now.guideVersion;

  return {
    // One row for each question that has two versions: { number, ask, mine, theirs }.
    rows: (talk, { pack, here, numbers }) => {
      const same = isSameGuide(talk, pack);
      const mine = same ? talk.sheet.notes : moved(talk, pack);
      return (same ? numbers : Object.keys(mine).map(Number))
        .map(number => ({ number, ask: question(pack, number).ask, mine: mine[number] || '', theirs: here.notes[number] || '' }));
    },

    // The talk as it is to be sent: the version here is what it parts from, and each row says what it becomes.
    chosen: (talk, { pack, here }, rows, picked) => {
      const notes = isSameGuide(talk, pack)
        ? { ...here.notes, ...changed(talk) }
        : { ...here.notes };
      rows.forEach(({ number, mine, theirs }) => {
        const note = { mine, theirs, both: [theirs, mine].filter(Boolean).join('\n\n') }[picked(number)];
        if (note) notes[number] = note; else delete notes[number];
      });
      const { hours, taking, ...now } = pack;
      return { ...talk, ...now, before: here, sheet: { at: talk.sheet.at, notes } };
    },
  };

  // What this device changed, also where it took a note away.
  function changed(talk) {
    const numbers = new Set([...Object.keys(talk.sheet.notes), ...Object.keys(talk.before.notes)]);
    return Object.fromEntries([...numbers]
      .filter(number => (talk.sheet.notes[number] || '') !== (talk.before.notes[number] || ''))
      .map(number => [number, talk.sheet.notes[number] || '']));
  }
})();
