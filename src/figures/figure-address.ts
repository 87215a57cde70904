/** Where a figure is found: its file, its page, its frame. */
import { questionText } from '../answers/question-text.js';
import { QuestionError } from '../catalogue/question-error.js';
import { type FigureQuestion, type Manner, mannerPairs } from './figure-question.js';

export const FILE_FORMATS = ['svg', 'png', 'csv', 'json', 'html'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/**
 * `coverage.svg` is a figure and how to give it; without an ending it is the page.
 * @throws QuestionError BAD_ARGUMENT for an ending that is none of ours
 */
export function readFileName(file: string): { readonly name: string; readonly format: FileFormat } {
  const dot = file.lastIndexOf('.');
  if (dot < 0) return { name: file, format: 'html' };
  const ending = file.slice(dot + 1);
  const format = FILE_FORMATS.find((one) => one === ending);
  if (format !== undefined) return { name: file.slice(0, dot), format };
  const accepted = FILE_FORMATS.map((one) => `.${one}`);
  throw new QuestionError('BAD_ARGUMENT', `A figure is not given as "${ending}".`, ['path'], accepted);
}

/** The pinned address of a figure: the same picture for ever. */
export function figureUrl(
  publicUrl: string,
  release: string,
  { name, question }: Pick<FigureQuestion, 'name' | 'question'>,
  format: FileFormat,
  manner?: Manner,
): string {
  const drawn = manner === undefined ? '' : questionText(mannerPairs(manner));
  return `${publicUrl}/r/${release}/figures/${name}.${format}?${[question, drawn].filter(Boolean).join('&')}`;
}

/** The first value of each key. */
export function queryOf(url: string): ReadonlyMap<string, string> {
  const mark = url.indexOf('?');
  const pairs = new Map<string, string>();
  if (mark < 0) return pairs;
  for (const [key, value] of new URLSearchParams(url.slice(mark + 1))) if (!pairs.has(key)) pairs.set(key, value);
  return pairs;
}
