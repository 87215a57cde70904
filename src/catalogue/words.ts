/** How many words a text has, by the blanks between them. */
export function words(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
