import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { argumentFailure } from './argument-failure.service.js';

/** Arguments become instances of their classes; what class-validator objects to is a `BAD_ARGUMENT` with its path. */
@Injectable()
export class ArgumentPipe extends ValidationPipe {
  constructor() {
    super({ transform: true, exceptionFactory: argumentFailure });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // A single argument says its own name; a class of all arguments has none.
    return metadata.type === 'custom' ? Promise.resolve(value) : super.transform(value, metadata);
  }
}
