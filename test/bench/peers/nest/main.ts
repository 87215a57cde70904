/**
 * What somebody who knows Nest writes over the same tables: Apollo's driver, code first, repositories of TypeORM, a
 * DataLoader for each relation, on Fastify as the registry is. Its schema is made in memory; no page for people.
 */
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { announce } from '../announce.js';
import { ENTITIES } from './entities.js';
import { createLoaders } from './loaders.js';
import {
  AssessmentResolver,
  ClaimResolver,
  ConceptResolver,
  DefinitionResolver,
  InterventionResolver,
  ProvisionResolver,
  RedLineResolver,
  ScenarioResolver,
} from './resolvers.js';
import { SearchResolver } from './search.resolver.js';

const POOL = 10;

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL'] ?? '',
      entities: ENTITIES,
      extra: { max: POOL },
    }),
    TypeOrmModule.forFeature(ENTITIES),
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [getDataSourceToken()],
      useFactory: (source: DataSource) => ({
        autoSchemaFile: true,
        playground: false,
        introspection: false,
        context: () => ({ loaders: createLoaders(source) }),
      }),
    }),
  ],
  providers: [
    AssessmentResolver,
    ClaimResolver,
    ConceptResolver,
    DefinitionResolver,
    InterventionResolver,
    ProvisionResolver,
    RedLineResolver,
    ScenarioResolver,
    SearchResolver,
  ],
})
class AppModule {}

const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: ['error'] });
await app.listen(0, '127.0.0.1');
announce(await app.getUrl());
