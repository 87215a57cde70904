import canonicalize from 'canonicalize';
import { assessSystem } from '../applicability/assess-system.js';
import * as scales from '../catalogue/scales.js';
import { STATUS_DIALS } from '../catalogue/status-dial.js';
import { type AnswerKind, type Pair, sorted } from './answer-kind.js';
import { readSystem } from './read-system.js';

/** What applies to a system. The system stands in the address and nowhere else: nothing of it is kept. */
export const assessKind: AnswerKind = {
  name: 'assess',
  keys: ['system', 'regimes', 'interventions', 'bindingness', 'kinds', 'status'],
  dated: true,
  read({ catalogue, pairs: { list, among }, raw, asOf }) {
    const system = readSystem(raw.get('system'));
    const [status] = among('status', STATUS_DIALS) ?? [];
    const filter = {
      regimes: list('regimes'),
      interventions: list('interventions'),
      bindingness: among('bindingness', scales.BINDINGNESS),
      kinds: among('kinds', scales.INTERVENTION_KINDS),
      status,
    };
    const pairs: readonly Pair[] = [
      ['system', canonicalize(system) ?? '{}'],
      ...(['regimes', 'interventions', 'bindingness', 'kinds'] as const).flatMap((key) => sorted(key, filter[key])),
      ...(status === undefined || status === 'in-force' ? [] : [['status', status] as const]),
    ];
    return {
      pairs,
      title: 'What applies to a system',
      answer: () => ({ answer: assessSystem(catalogue, { system, filter }, asOf), rests: [], isPrivate: true }),
    };
  },
};
