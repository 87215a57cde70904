import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { enumName } from './slug-enum.js';

/** A value of a vocabulary, or a list of them, or absent. */
export function IsAmong(values: readonly string[], { each }: { readonly each: boolean }): PropertyDecorator {
  const among = IsIn([...values], { each, context: { accepted: values.map(enumName) } });
  const list = [IsArray(), ArrayMaxSize(300, { context: { accepted: ['at most 300 values'] } })];
  return applyDecorators(IsOptional(), ...(each ? list : []), among);
}
