import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { CatalogueParts } from '../catalogue/parts-frame.js';

/** SHA-256 of the canonical JSON (RFC 8785) of the parts, in lower-case hex: the content hash of a release of them. */
export function catalogueDigest(parts: CatalogueParts): string {
  return createHash('sha256')
    .update(canonicalize(parts) ?? '')
    .digest('hex');
}
