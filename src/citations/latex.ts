const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  // LaTeX's first encoding has other letters in their places.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Signs that LaTeX joins into another one with the sign behind them: `--` to a dash, `''` to a quotation mark. */
const JOINED = /-(?=-)|'(?=')|`(?=`)|,(?=,)|[?!](?=`)/g;

/**
 * Text as LaTeX prints it, in UTF-8. Braces become commands: BibTeX counts braces, escaped ones too, so that a single
 * one would swallow the rest of the file.
 */
export function latex(text: string): string {
  return text
    .replaceAll(/[\\{}~^&%$#_<>]/g, (letter) => SPECIAL[letter] ?? letter)
    .replaceAll(JOINED, '$&{}')
    .replaceAll(/\s+/g, ' ');
}
