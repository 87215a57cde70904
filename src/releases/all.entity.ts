import { AccessTokenEntity } from '../access/access-token.entity.js';
import { EDITORIAL_ENTITIES } from '../editorial/entities/all.entity.js';
import { WRITING_ENTITIES } from '../editorial/entities/writing.entity.js';
import { ReleasePieceEntity } from './release-piece.entity.js';
import { ReleaseEntity } from './release.entity.js';
import { SeedRunEntity } from './seed-run.entity.js';

/** Every entity of the registry, for the data source. */
export const ENTITIES = [
  ...Object.values(EDITORIAL_ENTITIES),
  ...WRITING_ENTITIES,
  ReleaseEntity,
  ReleasePieceEntity,
  SeedRunEntity,
  AccessTokenEntity,
];
