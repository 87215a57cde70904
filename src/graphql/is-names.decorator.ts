import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

/** A list of slugs or codes: at most 300 of at most 200 characters, or absent. */
export function IsNames(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(300, { context: { accepted: ['at most 300 values'] } }),
    IsString({ each: true }),
    MaxLength(200, { each: true, context: { accepted: ['at most 200 characters'] } }),
  );
}
