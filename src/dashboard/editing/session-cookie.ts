/** The cookie that holds the token of who edits. It is sent to the pages of editing alone, and never by other sites. */
const NAME = 'editing';
/** A working day; the token itself may end before. */
const LIFE_SECONDS = 8 * 60 * 60;
/** Browsers keep no longer cookie (RFC 6265, section 6.1), and its attributes need some of that. */
export const LONGEST_TOKEN = 3_800;

/** What may stand in a cookie without any encoding: all that tokens of ours and JWT are made of. */
const TOKEN = /^[\w.~+/=-]+$/;

export function isCookieToken(token: string): boolean {
  return token.length <= LONGEST_TOKEN && TOKEN.test(token);
}

/** The token in a `Cookie` header, or null. */
export function tokenIn(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    const token = value.join('=');
    if (name === NAME && isCookieToken(token)) return token;
  }
  return null;
}

/**
 * A `Set-Cookie` header.
 * @param token null: forget it
 * @param isSecure whether people reach the service over https
 */
export function sessionCookie(token: string | null, isSecure: boolean): string {
  const held = token === null ? `${NAME}=; Max-Age=0` : `${NAME}=${token}; Max-Age=${String(LIFE_SECONDS)}`;
  return `${held}; Path=/editing; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
