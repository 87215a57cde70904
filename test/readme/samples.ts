import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const README = join(import.meta.dirname, '../../README.md');

/** A question that the README shows, and the answer that it shows under it. */
export interface Sample {
  readonly question: string;
  readonly answer: string;
  /** of the question, from 1 */
  readonly line: number;
  /** of the answer, in letters from the start */
  readonly at: number;
}

interface Block {
  readonly info: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

const readme = () => readFileSync(README, 'utf8');

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((found) => ({
    info: found[1] ?? '',
    content: found[2] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Blocks of `console` that begin with `$ npx redlines`; the question is what stands after that. */
export function consoleSamples(text = readme()): readonly Sample[] {
  return blocksOf(text).flatMap(({ info, content, start }) => {
    const [, question, answer] = /^\$ npx redlines (.*)\n([^]*)$/.exec(content) ?? [];
    if (info !== 'console' || question === undefined || answer === undefined) return [];
    const at = start + '```console\n'.length + content.length - answer.length;
    return [{ question, answer, line: lineOf(text, start), at }];
  });
}

/** Blocks of `graphql` that a block of `json` follows, with nothing between them. */
export function queriesWithAnswers(text = readme()): readonly Sample[] {
  const blocks = blocksOf(text);
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (block.info !== 'graphql' || next?.info !== 'json' || text.slice(block.end, next.start).trim() !== '') return [];
    const at = next.start + '```json\n'.length;
    return [{ question: block.content, answer: next.content, line: lineOf(text, block.start), at }];
  });
}

/** Set to 1, the tests write the answers into the README instead of comparing them. */
export const IS_UPDATE = process.env['UPDATE_README'] === '1';

/** Put an answer in the place of the one that the README shows to this question. */
export function recordAnswer({ question }: Sample, answer: string): void {
  const text = readme();
  const sample = [...consoleSamples(text), ...queriesWithAnswers(text)].find((known) => known.question === question);
  if (sample === undefined) throw new Error(`the README no longer asks: ${question}`);
  writeFileSync(README, `${text.slice(0, sample.at)}${answer}${text.slice(sample.at + sample.answer.length)}`);
}
