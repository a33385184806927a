// Typing over a paper: one key, and the next number is ready. Without script, the tab key does the same.
(() => {
  const form = document.querySelector('form[data-entry]');
  if (!form) return;
  const fields = [...form.querySelectorAll('[data-line] input, [data-line] textarea, [name=talk], [name=skipped]')];
  const next = field => (fields[fields.indexOf(field) + 1] || form.querySelector('button')).focus();

  form.addEventListener('input', event => {
    const line = event.target.closest('[data-keys]');
    const keys = line && line.dataset.keys ? line.dataset.keys.split(' ') : [];
    const typed = event.target.value.trim();
    if (keys.includes(typed) && !keys.some(key => key !== typed && key.startsWith(typed))) next(event.target);
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
      next(event.target);
    }
  });
})();
