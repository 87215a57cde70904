/* global AbortController, clearTimeout, document, fetch, htmx, location, setTimeout, URL, window */
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

  // What somebody has unfolded stays so when a part of the page is renewed.
  let unfolded = [];
  document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    unfolded = [...(ctx.target?.querySelectorAll('details[open][id]') ?? [])].map(({ id }) => id);
  });
  document.addEventListener('htmx:after:swap', () => {
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  });

  // The slider says the month that it stands on while it is moved.
  const month = (number) =>
    new Date(Date.UTC(2016, number, 1)).toLocaleDateString('en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  document.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-months]')) return;
    const words = month(Number(target.value));
    target.setAttribute('aria-valuetext', words);
    target.form.querySelector('output').textContent = words;
  });

  // A detail opens beside the page under an address of its own; back closes it, and closing it goes back.
  const panel = () => document.getElementById('panel');
  const here = () => location.pathname + location.search;
  let openedFrom = null;
  let titleThere = '';
  let opener = null;
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('td.cell > a');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const how = { source: link, target: '#panel', select: '#cell', swap: 'innerHTML', push: 'true' };
    htmx.ajax('GET', link.getAttribute('href'), how);
  });
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    if (ctx.target?.id !== 'panel' || panel().open) return;
    openedFrom = here();
    titleThere = document.title;
    opener = ctx.sourceElement;
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
    document.title = titleThere;
    panel().close();
    // Browsers take the focus away when they have gone back.
    setTimeout(() => opener?.focus({ preventScroll: true }), 50);
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

  // The search field as a combobox (ARIA 1.2): a list below it, moved through with the arrows, taken with Enter.
  const form = document.querySelector('[data-suggest]');
  const field = form?.querySelector('input[type=search]');
  const list = form?.querySelector('[data-suggestions]');
  const says = form?.querySelector('[data-suggest-status]');
  if (!field) return;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  let asking = null;
  let timer = null;
  const options = () => [...list.querySelectorAll('[role=option]')];
  const active = () => list.querySelector('[aria-selected=true]');
  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const select = (option) => {
    active()?.setAttribute('aria-selected', 'false');
    if (!option) return field.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  };
  const suggest = async () => {
    asking?.abort();
    if (field.value.trim() === '') return close();
    asking = new AbortController();
    try {
      const address = new URL(form.action);
      address.pathname += '/suggestions';
      address.searchParams.set('q', field.value);
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
      if (!answer.ok || document.activeElement !== field) return close();
      list.innerHTML = await answer.text();
      const { total } = list.firstElementChild.dataset;
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      field.removeAttribute('aria-activedescendant');
      says.textContent = total === '0' ? 'Nothing found' : `${total} found; arrow keys move through the first of them`;
    } catch (error) {
      if (error.name !== 'AbortError') close();
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 90);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return void suggest();
      const all = options();
      const at = all.indexOf(active());
      const step = event.key === 'ArrowDown' ? 1 : -1;
      select(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length]);
    } else if (event.key === 'Enter' && !list.hidden && active()) {
      event.preventDefault();
      location.assign(active().dataset.href);
    }
  });
  field.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    event.preventDefault();
    location.assign(option.dataset.href);
  });
})();
