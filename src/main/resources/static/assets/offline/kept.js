// Tells on a page that a talk lies on this device: any, or the one that the page is about.
(() => {
  const told = document.querySelector('[data-kept-here]');
  if (!told || !vault.possible()) return;
  const { keptHere } = told.dataset;
  vault.sweep().then(vault.all)
    .then(kept => {
      const here = kept.some(one => !keptHere || one.talk.path === keptHere);
      told.hidden = !here;
      document.querySelectorAll('[data-not-kept]').forEach(way => { way.hidden = here; });
    })
    .catch(() => {});
})();
