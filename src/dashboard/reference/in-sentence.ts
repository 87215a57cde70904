/** A title within a sentence: `Risk assessment` is `risk assessment`, `AI-enabled attack` stays. */
export function inSentence(title: string): string {
  const [first = ''] = title.split(' ');
  return /^\p{Lu}[^\p{Lu}]*$/u.test(first) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}
