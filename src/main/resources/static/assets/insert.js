// Puts a chosen word where the cursor is. Without script the server puts it at the end.
(() => {
  document.querySelectorAll('[data-insert]').forEach(button => {
    const field = document.getElementById(button.dataset.into);
    if (!field) return;
    button.addEventListener('click', event => {
      event.preventDefault();
      field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
})();
