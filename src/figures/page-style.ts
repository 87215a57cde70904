import { figureCss } from './palette.js';

/** The look of pages that show a figure: print-like, in the colours of the figure. */
export const PAGE_STYLE = [
  figureCss(),
  `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem; max-width: 74rem; font: 1rem/1.5 Inter, 'Helvetica Neue', Arial, sans-serif;
  color: var(--figure-ink); background: var(--figure-paper); }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: inherit; text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--figure-change); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .5rem 0; list-style: none; }
figure { margin: 0; overflow-x: auto; }
.table-room { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
caption { text-align: left; padding: .5rem 0; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--figure-rule); }
thead th { border-bottom: 1px solid var(--figure-edge); }
tbody th { font-weight: 400; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; padding: .7rem; border: 1px solid var(--figure-rule); }
.muted { color: var(--figure-muted); overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .4rem 0; }
.embed body, body.embed { padding: .5rem; }
@media print { body { padding: 0; max-width: none; } nav, summary { display: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`.trim(),
].join('\n');
