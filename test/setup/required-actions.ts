import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';
import { REQUIRED_ACTION } from '../../src/access/requires.decorator.js';

/** A field of `Query`, `Mutation` or `Subscription` as its resolver is written. */
export interface Door {
  readonly type: string;
  readonly field: string;
  /** what the decorator says; undefined: open to everybody */
  readonly action: string | undefined;
}

/** The doors of an application, read from the metadata of its resolvers. */
export function doors(app: NestFastifyApplication): readonly Door[] {
  const found: Door[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.providers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = Reflect.get(metatype, 'prototype') as object | undefined;
      if (prototype === undefined) continue;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
        if (typeof method !== 'function' || name === 'constructor') continue;
        const type: unknown = Reflect.getMetadata('graphql:resolver_type', method);
        if (typeof type !== 'string' || !['Query', 'Mutation', 'Subscription'].includes(type)) continue;
        const given: unknown = Reflect.getMetadata('graphql:resolver_name', method);
        const action: unknown =
          Reflect.getMetadata(REQUIRED_ACTION, method) ?? Reflect.getMetadata(REQUIRED_ACTION, metatype);
        found.push({
          type,
          field: typeof given === 'string' ? given : name,
          action: typeof action === 'string' ? action : undefined,
        });
      }
    }
  }
  return found;
}
