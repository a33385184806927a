// Keeps what is typed in a talk between two screens. Without script each screen is kept when it is sent.
(() => {
  const form = document.querySelector('form[data-draft]');
  const kept = document.querySelector('[data-kept] span');
  if (!form || !kept) return;
  let waiting = 0, sent = '';

  const values = () => new URLSearchParams(new FormData(form));

  // After signing in again in another window this page still holds the old token against forgery: fetch the new one.
  const renewToken = async () => {
    const page = await fetch(location.href, { credentials: 'same-origin' });
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[data-draft] [name=_csrf]');
    if (!fresh) return false;
    document.querySelectorAll('[name=_csrf]').forEach(field => { field.value = fresh.value; });
    return true;
  };

  const send = () => {
    const body = values();
    body.set('draft', '1');
    return fetch(form.action, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' });
  };

  const keep = async () => {
    const now = values().toString();
    if (now === sent) return;
    try {
      let answer = await send();
      if (!answer.ok && answer.status !== 422 && await renewToken()) answer = await send();
      if (answer.ok) {
        sent = now;
        kept.textContent = await answer.text();
        form.dispatchEvent(new Event('kept', { bubbles: true }));
      } else {
        kept.textContent = answer.status === 422 ? form.dataset.unsaved : form.dataset.signedOut;
        later(10000);
      }
    } catch {
      kept.textContent = form.dataset.unsaved;
      later(5000);
    }
  };

  const later = milliseconds => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, milliseconds);
  };

  sent = values().toString();
  form.addEventListener('input', () => later(800));
  form.addEventListener('submit', () => clearTimeout(waiting));
})();
