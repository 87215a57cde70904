import { type DynamicModule, Module } from '@nestjs/common';
import { AccessResolver, RevokedTokenResolver } from './access.resolver.js';
import { TokenDesk } from './token-desk.service.js';

/** Tokens of the interface. Who asks is found out before: see `installAccess`. */
@Module({})
export class AccessModule {
  static with(desk: TokenDesk): DynamicModule {
    return {
      module: AccessModule,
      providers: [AccessResolver, RevokedTokenResolver, { provide: TokenDesk, useValue: desk }],
    };
  }
}
