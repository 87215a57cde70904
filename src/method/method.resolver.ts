import { Context, Query, Resolver } from '@nestjs/graphql';
import type { ReadContext } from '../graphql/read-context.js';
import { type Method, methodOf } from './method.js';

@Resolver()
export class MethodResolver {
  @Query()
  method(@Context() { snapshot }: ReadContext): Method {
    return methodOf(snapshot.catalogue);
  }
}
