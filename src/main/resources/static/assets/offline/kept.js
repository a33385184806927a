// Tells on a page that a talk lies on this device: any, or the one that the page is about.
(() => {
  const told = document.querySelector('[data-kept-here]');
  if (!told || !vault.possible()) return;
  const { keptHere } = told.dataset;
  vault.sweep().then(vault.all)
    .then(kept => { told.hidden = !kept.some(one => !keptHere || one.talk.path === keptHere); })
    .catch(() => {});
})();
