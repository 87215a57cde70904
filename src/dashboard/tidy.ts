import { hrefIn } from './links.js';
import type { Redirect, View } from './page.js';
import { joined } from './ask/asked-address.js';

/** Where the address stands with each key once and without empty ones, as forms do not send it; null where it is so. */
export function tidied(view: View): Redirect | null {
  const pairs = joined(view.query);
  const isTidy = [...view.query].map(String).join('&') === pairs.map(String).join('&');
  return isTidy ? null : { redirect: hrefIn({ ...view, query: new URLSearchParams() }, view.path, pairs) };
}
