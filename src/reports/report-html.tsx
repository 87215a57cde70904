/** A report as one HTML file: no script, nothing from elsewhere, ready to be printed. */
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SceneSvg } from '../figures/scene-svg.js';
import { type Block, type Inlines, isNote } from './report-model.js';
import { noteKey, noteText, type WrittenReport } from './written-report.js';

interface Numbering {
  figure: number;
  table: number;
  /** how often each note was called so far: every call has its own anchor */
  readonly calls: Map<number, number>;
}

export function reportHtml(written: WrittenReport, style: string): string {
  const { report, facts, notes, bibliography } = written;
  const numbering: Numbering = { figure: 0, table: 0, calls: new Map() };
  const blocks = report.blocks.map((block, i) => (
    <BlockView block={block} written={written} numbering={numbering} id={`part-${i}`} />
  ));
  // Calls are counted while the blocks are drawn: the notes come after them.
  const main = renderToString(<>{blocks}</>);
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="redlines" />
        <title>{report.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{report.title}</h1>
          <p class="lead">{report.subtitle}</p>
          <dl class="facts">
            {facts.map(([what, which]) => (
              <div>
                <dt>{what}</dt>
                <dd>{which}</dd>
              </div>
            ))}
          </dl>
          <div dangerouslySetInnerHTML={{ __html: main }} />
          <section aria-labelledby="notes">
            <h2 id="notes">Notes</h2>
            <ol class="notes">
              {[...notes.values()].map((note) => (
                <li id={`note-${note.number}`}>
                  {noteText(note, written)}{' '}
                  {Array.from({ length: numbering.calls.get(note.number) ?? 0 }, (_, i) => (
                    <a
                      href={`#call-${note.number}-${i + 1}`}
                      aria-label={`Back to call ${i + 1} of note ${note.number}`}
                    >
                      ↑
                    </a>
                  ))}
                </li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="bibliography">
            <h2 id="bibliography">Bibliography</h2>
            <ul class="works">
              {bibliography.map((entry) => (
                <li>{entry}</li>
              ))}
            </ul>
          </section>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${html}\n`;
}

interface BlockViewProps {
  readonly block: Block;
  readonly written: WrittenReport;
  readonly numbering: Numbering;
  readonly id: string;
}

function BlockView({ block, written, numbering, id }: BlockViewProps): JSX.Element {
  const words = (text: Inlines): ComponentChildren => <Words text={text} written={written} numbering={numbering} />;
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2 id={id}>{block.text}</h2> : <h3 id={id}>{block.text}</h3>;
    case 'paragraph':
      return <p>{words(block.text)}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{words(item)}</li>
          ))}
        </ul>
      );
    case 'figure': {
      numbering.figure += 1;
      const scene = block.scene({ theme: 'css', width: 'medium', source: null, heading: false });
      return (
        <figure id={id}>
          <SceneSvg scene={scene} theme="css" id={id} href={undefined} />
          <figcaption>
            Figure {numbering.figure}. {block.caption}
          </figcaption>
        </figure>
      );
    }
    case 'table':
      numbering.table += 1;
      return (
        <div class="table-room" tabIndex={0} role="region" aria-labelledby={`${id}-caption`}>
          <table>
            <caption id={`${id}-caption`}>
              Table {numbering.table}. {block.caption}
            </caption>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th scope="col">{column}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([first = [], ...cells]) => (
                <tr>
                  <th scope="row">{words(first)}</th>
                  {cells.map((cell) => (
                    <td>{words(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Words({
  text,
  written,
  numbering,
}: { readonly text: Inlines } & Pick<BlockViewProps, 'written' | 'numbering'>): JSX.Element {
  return (
    <>
      {text.map((part) => {
        if (!isNote(part)) return part;
        const number = written.notes.get(noteKey(part))?.number ?? 0;
        const call = (numbering.calls.get(number) ?? 0) + 1;
        numbering.calls.set(number, call);
        return (
          <sup>
            <a id={`call-${number}-${call}`} href={`#note-${number}`} aria-label={`Note ${number}`}>
              {number}
            </a>
          </sup>
        );
      })}
    </>
  );
}
