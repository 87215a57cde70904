import type { Principal } from './principal.js';

/** What the context of an operation has besides the snapshot: `@Context() { snapshot, principal }: ReadContext & AccessContext`. */
export interface AccessContext {
  readonly principal: Principal;
}
