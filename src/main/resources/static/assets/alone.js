// For pages that somebody fills in alone. All of it works without script too: then one types the code, and reads.
(() => {
  // The code stands behind a #, which a browser never sends: not to a log, not to another page.
  const code = location.hash.slice(1);
  const form = document.querySelector('form[data-code]');
  if (form && code) {
    history.replaceState(null, '', location.pathname);
    if (/^[0-9A-Za-z-]{8,9}$/.test(code)) {
      form.querySelector('[name=code]').value = code;
      form.submit();
    }
  }

  // A page that comes back out of the memory of the browser asks again whether it may be seen.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  // Reading aloud by the voice of the browser itself; without a voice there is no button.
  const button = document.querySelector('[data-speak]');
  if (button && 'speechSynthesis' in window) {
    const said = button.querySelector('span'), begin = said.textContent;
    const show = speaking => { said.textContent = speaking ? button.dataset.stop : begin; };
    const words = () => [...document.querySelectorAll('main h1, main .utrecht-form-field-description, main fieldset label, main [data-read]')]
      .filter(element => !element.closest('.nabij-marks label'))
      .map(element => element.innerText.trim()).filter(text => text);
    button.hidden = false;
    button.addEventListener('click', () => {
      const speaking = speechSynthesis.speaking;
      speechSynthesis.cancel();
      show(false);
      if (speaking) return;
      show(true);
      const all = words();
      all.forEach((text, place) => {
        const speech = new SpeechSynthesisUtterance(text);
        speech.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL';
        speech.rate = 0.9;
        if (place === all.length - 1) speech.onend = () => show(false);
        speechSynthesis.speak(speech);
      });
    });
    addEventListener('pagehide', () => speechSynthesis.cancel());
  }
})();
