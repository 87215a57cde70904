import { FirstEdition1795305600000 } from './1795305600000-first-edition.js';
import { AccessTokens1795358700000 } from './1795358700000-access-tokens.js';
import { Editing1795392000000 } from './1795392000000-editing.js';
import { ReleasePublisher1795402800000 } from './1795402800000-release-publisher.js';
import { Identifiers1795410000000 } from './1795410000000-identifiers.js';
import { ReleasePieces1795420000000 } from './1795420000000-release-pieces.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  FirstEdition1795305600000,
  AccessTokens1795358700000,
  Editing1795392000000,
  ReleasePublisher1795402800000,
  Identifiers1795410000000,
  ReleasePieces1795420000000,
];
