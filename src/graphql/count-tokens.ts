import { Lexer, Source, TokenKind } from 'graphql';

/** How many tokens a text has, counted up to one above the limit; what begins no token ends the count. */
export function countTokens(text: string, limit: number): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  try {
    while (tokens <= limit && lexer.advance().kind !== TokenKind.EOF) tokens += 1;
  } catch {
    // Whoever parses the text says where.
  }
  return tokens;
}
