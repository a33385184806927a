// Signing out leaves nothing of a talk on a device, and no page that shows one.
(() => {
  if (!vault.possible()) return;
  const empty = async () => {
    await vault.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    if (!navigator.serviceWorker) return;
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  };

  const form = document.querySelector('form[data-leave]');
  if (!form) {
    empty().catch(() => {});
    return;
  }
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await empty().catch(() => {});
    form.submit();
  });
})();
