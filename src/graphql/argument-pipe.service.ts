import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { argumentFailure } from './argument-failure.service.js';

/** Arguments that were validated before: so many, each up to so long. */
const KEPT = 2_000;
const LONGEST = 300;

/** Arguments become instances of their classes; what class-validator objects to is a `BAD_ARGUMENT` with its path. */
@Injectable()
export class ArgumentPipe extends ValidationPipe {
  /** Whether arguments are valid depends on nothing but their class and themselves. */
  private readonly valid = new LRUCache<string, object>({ max: KEPT });
  private readonly classes = new Map<object, number>();

  constructor() {
    super({ transform: true, exceptionFactory: argumentFailure });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // A single argument says its own name; a class of all arguments has none.
    if (metadata.type === 'custom') return value;
    const text = metadata.metatype === undefined ? undefined : JSON.stringify(value);
    if (text === undefined || text.length > LONGEST || metadata.metatype === undefined) {
      return await super.transform(value, metadata);
    }
    const key = `${String(this.numberOf(metadata.metatype))} ${text}`;
    const known = this.valid.get(key);
    if (known !== undefined) return known;
    const made: unknown = await super.transform(value, metadata);
    if (typeof made === 'object' && made !== null) this.valid.set(key, Object.freeze(made));
    return made;
  }

  /** Arguments are literals and JSON: none of them is binary, and looking for it reads the rules of all classes. */
  protected override findNestedBinaryValues(): [] {
    return [];
  }

  private numberOf(metatype: object): number {
    let number = this.classes.get(metatype);
    if (number === undefined) this.classes.set(metatype, (number = this.classes.size));
    return number;
  }
}
