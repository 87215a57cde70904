import { describe, expect, it } from '@jest/globals';
import { redlines, wordsOf } from '../setup/terminal.js';
import { consoleSamples, IS_UPDATE, queriesWithAnswers, recordAnswer } from './samples.js';

/** Commands whose answer depends on the day: the README must say which. */
const DATED = /^(gaps|matrix|show|search)\b/;
const HEAD = / \| head -n (\d+)$/;

const samples = consoleSamples();

/** What a person sees at 80 columns without colours; of a shell only `| head -n <lines>` is understood. */
async function screenOf(question: string): Promise<string> {
  const most = HEAD.exec(question)?.[1];
  const { screen } = await redlines(wordsOf(question.replace(HEAD, '')));
  return most === undefined ? screen : screen.split('\n').slice(0, Number(most)).join('\n').concat('\n');
}

/** Every change of the seeds changes the digest; what the samples show need not change with it. */
const withoutDigest = (text: string): string => text.replaceAll(/sha256 [0-9a-f]{12}/g, 'sha256 …');

describe('commands in the README (UPDATE_README=1 npm test -- test/readme writes their answers)', () => {
  it('are at least three', () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
  });

  it.each(samples)('give what the README shows: redlines $question', async (sample) => {
    const { question, answer } = sample;
    if (DATED.test(question)) expect(question).toMatch(/ --as-of \d{4}-\d{2}-\d{2}\b/);
    const screen = await screenOf(question);
    if (IS_UPDATE) recordAnswer(sample, screen);
    else expect(withoutDigest(answer)).toBe(withoutDigest(screen));
  });
});

describe('samples', () => {
  const text = [
    ...['# Title', '', '```console', '$ npx redlines gaps --as-of 2026-01-01', 'one', 'two', '```', ''],
    ...['```console', '$ npm start', '```', '```graphql', '{ a }', '```', '', '```json', '{}', '```', ''],
    ...['```graphql', '{ b }', '```', 'Text.', '```json', '{}', '```'],
  ].join('\n');

  it('are found with their lines', () => {
    const commands = consoleSamples(text);
    const queries = queriesWithAnswers(text);
    expect(commands).toMatchObject([{ question: 'gaps --as-of 2026-01-01', answer: 'one\ntwo\n', line: 3 }]);
    expect(queries).toMatchObject([{ question: '{ a }\n', answer: '{}\n', line: 12 }]);
    for (const { answer, at } of [...commands, ...queries]) expect(text.slice(at, at + answer.length)).toBe(answer);
  });
});
