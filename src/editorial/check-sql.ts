/** `column IN ('a', 'b')`: a value of a closed vocabulary. */
export function oneOf(column: string, vocabulary: readonly string[]): string {
  return `${column} IN (${quoted(vocabulary)})`;
}

/** `column <@ ARRAY['a', 'b']`: a list whose members are of a closed vocabulary. */
export function eachOf(column: string, vocabulary: readonly string[]): string {
  return `${column} <@ ARRAY[${quoted(vocabulary)}]`;
}

/** The words of our own vocabularies hold no quotes. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
