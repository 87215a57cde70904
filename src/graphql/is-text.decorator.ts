import { applyDecorators } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Words to look for: at most 200 characters, or absent. */
export function IsText(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    IsString(),
    MaxLength(200, { context: { accepted: ['at most 200 characters'] } }),
  );
}
