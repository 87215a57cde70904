/** The system of `redlines assess`, from flags and a profile. */
import type { JudgementInput, QuantityInput, SystemInput } from '../applicability/system.js';
import { QuestionError } from '../catalogue/question-error.js';
import { SCOPE_ACTORS } from '../catalogue/scales.js';
import { listOf, oneOf } from './coverage-arguments.js';

/** The flags as commander hands them over. */
export interface SystemArguments {
  readonly compute?: string;
  readonly cost?: string;
  readonly revenue?: string;
  readonly quantity?: readonly string[];
  readonly holds?: readonly string[];
  readonly fails?: readonly string[];
  readonly country?: readonly string[];
  readonly establishedIn?: string;
  readonly developer?: string;
  readonly role?: readonly string[];
}

/** A system, and from where each of its quantities and judgements comes, for errors. */
export interface AskedSystem {
  readonly system: SystemInput;
  readonly origins: { readonly quantities: readonly string[]; readonly judgements: readonly string[] };
}

/** `80e6USD`, `3e25 FLOP`, `1_000_000`, `10 business days`. */
const AMOUNT = /^([+-]?(?:\d[\d_,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(\D.*)?$/i;

/**
 * The system that flags describe, beside that of a profile: what both say comes twice, and a clash is told later.
 * @throws QuestionError BAD_ARGUMENT where an amount is none
 */
export function parseSystem(given: SystemArguments, profile: AskedSystem | null): AskedSystem {
  const flags: readonly (readonly [string, string, string | undefined])[] = [
    ['--compute', 'training-compute', given.compute],
    ['--cost', 'training-cost', given.cost],
    ['--revenue', 'developer-annual-revenue', given.revenue],
  ];
  const quantities = [
    ...flags.flatMap(([flag, metric, amount]) =>
      amount === undefined ? [] : [{ flag, input: { metric, ...amountOf(amount, flag) } }],
    ),
    ...(given.quantity ?? []).map((text) => ({ flag: '--quantity', input: quantityOf(text) })),
  ];
  const judgements = [
    ...(listOf(given.holds) ?? []).map((id) => ({ flag: '--holds', input: { id, holds: true } })),
    ...(listOf(given.fails) ?? []).map((id) => ({ flag: '--fails', input: { id, holds: false } })),
  ];
  const from = profile?.system;
  const markets = listOf(given.country) ?? from?.markets;
  const roles = listOf(given.role)?.map((role) => oneOf('--role', role, SCOPE_ACTORS)) ?? from?.roles;
  return {
    system: {
      quantities: [...(from?.quantities ?? []), ...quantities.map(({ input }) => input)],
      judgements: [...(from?.judgements ?? []), ...judgements.map(({ input }) => input)],
      markets,
      establishedIn: given.establishedIn ?? from?.establishedIn,
      developer: given.developer ?? from?.developer,
      roles,
    },
    origins: {
      quantities: [...(profile?.origins.quantities ?? []), ...quantities.map(({ flag }) => flag)],
      judgements: [...(profile?.origins.judgements ?? []), ...judgements.map(({ flag }) => flag)],
    },
  };
}

/** `damage=600e6 USD`, `benchmark-score@WMDP-Bio=0.7`. */
export function quantityOf(text: string): QuantityInput {
  const equals = text.indexOf('=');
  if (equals < 1) {
    const message = `"${text}" is no quantity.`;
    throw new QuestionError(
      'BAD_ARGUMENT',
      message,
      ['--quantity'],
      ['<metric>=<amount><unit>', '<metric>@<benchmark>=<amount>'],
    );
  }
  const [metric = '', benchmark] = text.slice(0, equals).split('@');
  return {
    metric,
    ...(benchmark === undefined ? {} : { benchmark }),
    ...amountOf(text.slice(equals + 1), '--quantity'),
  };
}

/** @throws QuestionError BAD_ARGUMENT */
export function amountOf(text: string, flag: string): { readonly value: number; readonly unit?: string } {
  const [, number, unit] = AMOUNT.exec(text.trim()) ?? [];
  const value = Number(number?.replaceAll(/[_,]/g, ''));
  if (number === undefined || Number.isNaN(value)) {
    throw new QuestionError('BAD_ARGUMENT', `"${text}" is no amount.`, [flag], ['3e25', '80e6USD', '"72 hours"']);
  }
  return { value, ...(unit === undefined ? {} : { unit: unit.trim() }) };
}

/** The answers of a profile: `commission-designated: true`. */
export function judgementOf(id: string, holds: boolean): JudgementInput {
  return { id, holds };
}
