// A page that somebody fills in alone closes after a quiet time, so that nobody reads it who comes later. Some minutes before,
// it asks whether somebody is still there. The server keeps the time: what it did not hear, it did not count.
(() => {
  const place = document.querySelector('[data-still]');
  const dialog = place && place.querySelector('dialog');
  if (!dialog) return;
  const { leave, stay } = place.dataset;
  const after = place.dataset.after * 1000, warn = place.dataset.warn * 1000;
  const left = dialog.querySelector('[data-left]'), fault = dialog.querySelector('[data-fault]');
  let heard = Date.now(), asked = heard;

  const hear = () => { heard = asked = Date.now(); };
  const close = () => location.replace(leave);

  /** Tells the server that somebody is there. A page with nothing on the server keeps its own time. */
  const goOn = async () => {
    asked = Date.now();
    try {
      const answer = stay ? await fetch(stay, { method: 'POST', credentials: 'same-origin' }) : { ok: true };
      if (!answer.ok) return close();
      hear();
      fault.textContent = '';
      dialog.close();
    } catch {
      fault.textContent = fault.dataset.fault;
    }
  };

  // Whoever reads, moves or types is there; the server hears of it now and then.
  const active = () => {
    if (!dialog.open && Date.now() - heard > after / 6 && Date.now() - asked > 10000) goOn();
  };

  const look = () => {
    const time = heard + after - Date.now();
    if (time <= 0) return close();
    if (time > warn) return;
    const words = time > 60000 ? left.dataset.minutes.replace('{n}', Math.ceil(time / 60000)) : left.dataset.minute;
    if (left.textContent !== words) left.textContent = words;
    // Its words are read out once, when it opens and takes the focus; they are no live region.
    if (!dialog.open) dialog.showModal();
  };

  place.querySelectorAll('[data-closes]').forEach(line => { line.hidden = true; });
  dialog.querySelector('form').addEventListener('submit', event => { event.preventDefault(); goOn(); });
  dialog.addEventListener('cancel', event => { event.preventDefault(); goOn(); });
  ['input', 'keydown', 'pointerdown', 'scroll'].forEach(kind => addEventListener(kind, active, { passive: true }));
  addEventListener('kept', hear);
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
})();
