// Holds a talk where there is no network: one question on each screen, notes kept as they are typed, sent when somebody
// presses the button. The part of the address behind # says which talk and which screen, so that 'back' and 'reload' work.
(() => {
  const DAY = 24 * 3600000;
  const { main } = draw;
  const note = main.querySelector('form[data-note]');
  const progress = main.querySelector('progress');
  let kept = [], now = null, both = null, reason = '', timer = 0;

  const question = number => now.talk.questions.find(one => one.number === number);

  const noted = () => Object.entries(now.talk.sheet.notes)
    .filter(([, text]) => text.trim())
    .map(([number, text]) => ({ ...question(Number(number)), note: text, name: now.talk.name }))
    .map(one => ({ ...one, part: one.own ? 'own' : 'note' }));

  const at = () => now.talk.sheet.at || 1;

  // What stands for {name} and the like on every screen of this talk.
  const fill = more => draw.fill({
    ...now.talk, until: draw.moment(new Date(now.until)), account: now.talk.accountName, last: now.talk.questions.length,
    number: at(), heavy: now.talk.heavy.join(' '), ...more,
  });

  const network = () => {
    draw.when('offline', !navigator.onLine);
    draw.when('online', navigator.onLine);
    const sendable = navigator.onLine && !['sign-in', 'other', 'busy'].includes(reason);
    draw.when('sendable', sendable);
    draw.when('acts', sendable || reason === 'busy');
  };

  const told = word => {
    reason = word;
    ['failed', 'too-long', 'sign-in', 'other', 'busy'].forEach(name => draw.when(name, name === word));
    network();
  };

  // Saving: one after the other, and what was typed meanwhile goes along with the next.
  let saving = Promise.resolve(), waits = false;
  const save = () => {
    if (waits) return saving;
    const one = now;
    waits = true;
    saving = saving
      .then(() => { waits = false; return vault.save(one.id, one.talk); })
      .then(there => draw.when('broken', !there), () => draw.when('broken', true));
    return saving;
  };

  const screens = {
    begin: () => {
      const begun = now.talk.sheet.at > 0;
      fill({ purpose: now.talk.purpose || '' });
      draw.when('purpose', Boolean(now.talk.purpose));
      draw.when('agenda', (now.talk.agenda || []).length > 0);
      draw.list('agenda', (now.talk.agenda || []).map(text => ({ part: 'line', text })));
      draw.when('fresh', !begun);
      draw.when('begun', begun);
      draw.when('more', kept.length > 1);
      draw.screen('begin', draw.text('begin'));
    },

    question: number => {
      const asked = question(number);
      fill({ ...asked, say: asked.say || '' });
      progress.max = now.talk.questions.length;
      progress.value = number;
      draw.when('own', asked.own);
      draw.when('note', !asked.own);
      if (now.talk.sheet.at !== number) {
        now.talk.sheet.at = number;
        save();
      }
      draw.when('say', Boolean(asked.say));
      draw.list('pitfalls', asked.pitfalls.map(text => ({ part: 'line', text })));
      note.elements[asked.own ? 'own' : 'note'].value = now.talk.sheet.notes[number] || '';
      note.dataset.number = number;
      draw.screen('question', asked.ask);
    },

    stop: () => {
      fill({});
      draw.screen('stop', draw.text('stop'));
    },

    end: () => {
      const notes = noted();
      fill({});
      draw.list('notes', notes);
      draw.when('some', notes.length > 0);
      draw.when('nothing', notes.length === 0);
      told(reason);
      draw.screen('end', draw.text('end'));
    },

    choose: () => {
      const rows = choose.rows(now.talk, both);
      const empty = draw.text('empty');
      fill({});
      draw.when('moved', both.pack.guide !== now.talk.guide || both.pack.guideVersion !== now.talk.guideVersion);
      draw.list('choices', rows.map(row => ({ ...row, part: 'choice', mine: row.mine || empty, theirs: row.theirs || empty })));
      draw.screen('choose', draw.text('choose'));
    },

    gone: () => {
      fill({});
      draw.list('last', noted());
      draw.screen('gone', draw.text('gone'));
    },
  };

  const none = why => {
    now = null;
    ['past', 'removed', 'over'].forEach(name => draw.when(name, name === why));
    draw.screen('none', draw.text('none'));
  };

  const list = () => {
    draw.list('talks', kept.map(one => ({ part: 'talk', href: `#${one.id}/begin`, name: one.talk.name, when: one.talk.when })));
    draw.screen('list', draw.text('list'));
  };

  const show = () => {
    const [id, screen] = location.hash.slice(1).split('/');
    now = kept.find(one => one.id === id) || (kept.length === 1 ? kept[0] : null);
    draw.when('one', now !== null);
    network();
    if (!now) return kept.length ? list() : none('');
    if (now.talk.gone) return screens.gone();
    if (question(Number(screen))) return screens.question(Number(screen));
    if (screen === 'choose' && both) return screens.choose();
    if (['begin', 'stop', 'end'].includes(screen)) return screens[screen]();
    if (id === 'send') return screens.end();
    return now.talk.sheet.at > 0 ? screens.question(Math.min(at(), now.talk.questions.length)) : screens.begin();
  };

  const arrive = () => {
    told('');
    show();
    draw.begin();
  };

  const to = screen => {
    history.pushState(null, '', screen === 'list' ? '#list/' : `#${now.id}/${screen}`);
    arrive();
  };

  const leave = async (id, why) => {
    await vault.remove(id);
    kept = kept.filter(one => one.id !== id);
    history.replaceState(null, '', location.pathname);
    if (kept.length) show(); else none(why);
    draw.begin();
  };

  // There is no ground any more: notes are read once more, for an hour at most.
  const gone = async one => {
    now = one;
    if (!noted().length) return leave(one.id, 'over');
    one.talk.gone = true;
    one.until = Math.min(one.until, Date.now() + DAY / 24);
    await vault.save(one.id, one.talk);
    await vault.shorten(one.id, one.until);
    history.replaceState(null, '', `${location.pathname}#${one.id}/gone`);
    show();
    draw.begin();
  };

  const sent = async answer => {
    const { path, name } = now.talk;
    fill({ at: answer.at, name });
    main.querySelector('a[data-path]').href = `${path}/end`;
    await vault.remove(now.id);
    kept = kept.filter(one => one.id !== now.id);
    history.replaceState(null, '', location.pathname);
    draw.screen('sent', draw.text('sent'));
    draw.begin();
  };

  const differs = async answer => {
    both = answer;
    if (choose.rows(now.talk, both).length) return to('choose');
    now.talk = choose.chosen(now.talk, both, [], () => '');
    return sending();
  };

  const sending = async () => {
    told('busy');
    await saving;
    const answer = await send.notes(now.talk);
    told(['sent', 'gone', 'differs'].includes(answer.word) ? '' : answer.word);
    if (answer.word === 'sent') return sent(answer);
    if (answer.word === 'gone') return gone(now);
    if (answer.word === 'differs') return differs(answer);
    show();
  };

  note.addEventListener('input', event => {
    const { notes } = now.talk.sheet;
    const number = Number(note.dataset.number);
    if (event.target.value) notes[number] = event.target.value; else delete notes[number];
    save();
  });

  note.addEventListener('submit', event => {
    event.preventDefault();
    const number = Number(note.dataset.number) + (event.submitter && event.submitter.value === 'back' ? -1 : 1);
    to(question(number) ? number : number < 1 ? 'begin' : 'end');
  });

  main.addEventListener('click', event => {
    const way = event.target.closest('[data-to]');
    if (!way) return;
    event.preventDefault();
    to(way.dataset.to === 'back' ? at() : way.dataset.to);
  });

  main.addEventListener('submit', event => {
    const form = event.target;
    if (form === note) return;
    event.preventDefault();
    if (form.matches('[data-discard]')) leave(now.id, 'removed');
    if (form.matches('[data-send]') && reason !== 'busy') sending();
    if (form.matches('[data-choose]')) {
      const rows = choose.rows(now.talk, both);
      now.talk = choose.chosen(now.talk, both, rows, number => form.elements[`choice-${number}`].value);
      save();
      history.replaceState(null, '', `#${now.id}/end`);
      arrive();
      sending();
    }
  });

  // From the store, as another window may have left it.
  const read = async () => {
    await saving;
    const past = await vault.sweep();
    kept = await vault.all();
    if (past && !kept.length) return none('past');
    clearTimeout(timer);
    if (kept.length) timer = setTimeout(read, Math.min(...kept.map(one => one.until - Date.now() + 1000), DAY));
    show();
  };

  const ask = async () => {
    for (const one of navigator.onLine ? [...kept] : []) {
      if (!one.talk.gone && !await send.isHeld(one.talk)) await gone(one);
    }
  };

  note.querySelectorAll('textarea').forEach(field => { field.maxLength = Number(main.dataset.longest); });
  addEventListener('hashchange', () => { if (location.hash.includes('/')) arrive(); });
  addEventListener('online', () => { network(); ask(); });
  addEventListener('offline', network);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && now) read(); });

  if (vault.possible()) read().then(ask, () => none(''));
})();
