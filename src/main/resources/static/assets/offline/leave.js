// Signing out leaves no talk on a device. Before, it says that there are notes which nobody has yet; after, nothing is left.
(() => {
  if (!vault.possible()) return;
  const empty = async () => {
    await vault.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    if (!navigator.serviceWorker) return;
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  };

  const form = document.querySelector('form[data-leave]');
  const warning = document.querySelector('[data-kept-here]');
  if (!form) {
    empty().catch(() => {});
    return;
  }
  vault.sweep().then(vault.all).then(kept => { warning.hidden = kept.length === 0; }).catch(() => {});
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await empty().catch(() => {});
    form.submit();
  });
})();
