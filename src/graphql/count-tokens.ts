import { Lexer, Source, TokenKind } from 'graphql';

/**
 * How many tokens a text has, counted up to one above the limit.
 * @throws GraphQLError (a syntax error) at a character that begins no token
 */
export function countTokens(text: string, limit: number): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) {
    tokens += 1;
    if (tokens > limit) break;
  }
  return tokens;
}
