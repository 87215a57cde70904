/** What is between words. */
const BETWEEN = /[\n\r\p{Z}\p{P}]+/u;

/** The words of a text as they are written; an empty one where it begins or ends with what is between words. */
export function wordsOf(text: string): readonly string[] {
  return text.split(BETWEEN);
}
