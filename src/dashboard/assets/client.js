/* global document, location, window */
// What the pages do beyond links and forms. Nothing here is needed to read or to ask.
(() => {
  const isTyping = (target) => target.closest('input, select, textarea, [contenteditable]') !== null;

  // `/` goes to the search, wherever one is.
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    document.getElementById('site-search')?.focus();
  });

  // Menus of a page close when one clicks elsewhere or presses Escape.
  const openTools = () => document.querySelectorAll('details.tool[open]');
  document.addEventListener('click', (event) => {
    for (const tool of openTools()) if (!tool.contains(event.target)) tool.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const tool of openTools()) {
      tool.open = false;
      tool.querySelector('summary').focus();
    }
  });

  // Empty fields say nothing: they stay out of the address.
  document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
    const { body, method } = ctx.request;
    if (method !== 'GET' || typeof body?.delete !== 'function') return;
    for (const name of new Set(body.keys())) {
      const values = body.getAll(name).filter((value) => value !== '');
      body.delete(name);
      if (values.length > 0) body.set(name, values.join(','));
    }
  });

  // A detail opens beside the page under an address of its own; back closes it, and closing it goes back.
  const panel = () => document.getElementById('panel');
  const here = () => location.pathname + location.search;
  let openedFrom = null;
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (ctx.target?.id === 'panel' && !panel().open) openedFrom = here();
  });
  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (ctx.target?.id !== 'panel') return;
    if (!panel().open) panel().showModal();
    panel().scrollTop = 0;
  });
  document.addEventListener('htmx:before:history:restore', (event) => {
    if (openedFrom === null || here() !== openedFrom) return;
    // What the panel covered is still there.
    event.preventDefault();
    openedFrom = null;
    panel().close();
  });
  document.addEventListener('click', (event) => {
    if (!panel()?.open) return;
    if (event.target === panel() || event.target.closest('[data-close]') !== null) {
      event.preventDefault();
      panel().close();
    }
  });
  document.addEventListener(
    'close',
    (event) => {
      if (event.target === panel() && openedFrom !== null) window.history.back();
    },
    true,
  );
})();
