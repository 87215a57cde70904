/** What reports add to the look of pages with figures. */
export const REPORT_STYLE = `
body { max-width: 50rem; font-family: Georgia, 'Times New Roman', serif; }
h1, h2, h3, table, figcaption, .facts { font-family: Inter, 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; } h3 { font-size: 1.05rem; margin-top: 1.6rem; }
.lead { font-size: 1.1rem; color: var(--figure-muted); }
.facts { font-size: .85rem; padding: .8rem 0; border-top: 1px solid var(--figure-rule); border-bottom: 1px solid var(--figure-rule); }
.facts div { display: flex; flex-wrap: wrap; gap: 0 .6rem; } .facts dt { min-width: 11rem; color: var(--figure-muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
figure { margin: 1.5rem 0; } figcaption { font-size: .85rem; color: var(--figure-muted); padding-top: .5rem; }
sup { line-height: 0; font-size: .72em; } sup a { padding: 0 .12em; }
.notes, .works { font-size: .875rem; overflow-wrap: anywhere; } .notes li, .works li { margin: .3rem 0; }
.works { list-style: none; padding: 0; } .works li { padding-left: 1.6rem; text-indent: -1.6rem; }
@page { size: A4; margin: 2cm; }
@media print { h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } .table-room { overflow: visible; } }
`.trim();
