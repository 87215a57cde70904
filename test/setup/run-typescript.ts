import { registerHooks } from 'node:module';

/**
 * `node --import ./test/setup/run-typescript.ts file.ts` runs sources as they are: Node strips the types itself and
 * this finds `./name.ts` where the source says `./name.js`. For files without decorators.
 */
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
      return next(specifier.replace(/js$/u, 'ts'), context);
    }
  },
});
