// Takes a talk along: first the page that works without network, then the talk itself, so that nothing is asked for that
// cannot be kept.
(() => {
  const main = document.querySelector('[data-take]');
  const form = main.querySelector('form');

  const show = state => main.querySelectorAll('[data-state]').forEach(part => { part.hidden = part.dataset.state !== state; });

  const active = worker => new Promise((done, fail) => {
    const look = () => {
      if (worker.state === 'activated') done();
      if (worker.state === 'redundant') fail(new Error('the worker could not keep its files'));
    };
    worker.addEventListener('statechange', look);
    look();
  });

  const keepPage = async () => {
    const kept = await navigator.serviceWorker.register(main.dataset.worker, { scope: main.dataset.shell });
    await active(kept.installing || kept.waiting || kept.active);
    if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
  };

  const keepTalk = async () => {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    if (!answer.ok) throw new Error(`the talk was not given: ${answer.status}`);
    const { hours, ...talk } = await answer.json();
    await vault.put(talk.taking, hours, { ...talk, before: talk.sheet });
  };

  const here = async () => (await vault.all()).some(one => one.talk.path === main.dataset.path);

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!main.querySelector('[data-state=busy]').hidden) return;
    show('busy');
    try {
      if (await here()) return show('here');
      await keepPage();
      await keepTalk();
      show('done');
      main.querySelector('[data-state=done] a').focus();
    } catch (fault) {
      console.info(String(fault));
      show('failed');
      form.parentElement.hidden = false;
    }
  });

  const begin = async () => {
    if (!vault.possible() || !('serviceWorker' in navigator)) return;
    try {
      await vault.sweep();
      show(await here() ? 'here' : 'ready');
    } catch {
      // No store in this window, as in a private one: the page says already what to do.
    }
  };
  begin();
})();
