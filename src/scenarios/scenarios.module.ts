import { Module } from '@nestjs/common';
import { ScenariosResolver } from './scenarios.resolver.js';

/** Risk scenarios and the layers of defence. */
@Module({ providers: [ScenariosResolver] })
export class ScenariosModule {}
