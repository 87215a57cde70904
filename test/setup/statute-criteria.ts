import { allOf, anyOf, compute, defined, judged, measured, not, shared } from './criteria.js';

const broad = shared('trained-on-broad-data');
const general = shared('designed-for-general-output');
const adaptable = shared('adaptable-to-many-tasks');
const gpai = shared('gpai-significant-generality', 'it displays significant generality');
const rebutted = shared('commission-accepted-rebuttal', 'the Commission accepted that it poses no systemic risk');
const designated = shared('commission-designated', 'the Commission designates it');

/** AI Act, Art. 51(2) alone: the figure above which high-impact capabilities are presumed. */
export const AI_ACT_PRESUMPTION = defined('eu-ai-act/presumption', compute('>', 1e25));
/** AI Act, Art. 51(1)-(2): the presumption, or a designation. */
export const AI_ACT_51 = defined('eu-ai-act/art-51', anyOf(compute('>', 1e25), designated));
/** AI Act, Art. 51(1)-(2) and 52(2)-(4), of general-purpose models. */
export const AI_ACT_SYSTEMIC_RISK = defined(
  'eu-ai-act/gpai-model-with-systemic-risk',
  allOf(gpai, anyOf(allOf(compute('>', 1e25), not(rebutted)), designated)),
);

/** SB 53, Bus. & Prof. Code § 22757.11(i)(1). */
export const SB_53_FRONTIER_MODEL = defined(
  'us-ca-sb-53/frontier-model',
  allOf(broad, general, adaptable, compute('>', 1e26)),
);
/** SB 53, § 22757.11(j): a frontier developer with more than 500 million US dollars of revenue. */
export const SB_53_LARGE_DEVELOPER = defined(
  'us-ca-sb-53/large-frontier-developer',
  allOf(broad, general, adaptable, compute('>', 1e26), measured('developer-annual-revenue', '>', 500e6, 'USD')),
);

const trainedAndPaid = allOf(compute('>', 1e26), measured('training-cost', '>', 100e6, 'USD'));
const fineTuned = allOf(
  shared('started-from-covered-model', 'the starting point was itself a covered model'),
  measured('fine-tuning-compute', '>=', 3e25, 'FLOP'),
  measured('fine-tuning-cost', '>', 10e6, 'USD'),
);
/** SB 1047, Bus. & Prof. Code § 22602(e)(1)(A). */
export const SB_1047_BEFORE_2027 = defined('us-ca-sb-1047/covered-model-before-2027', anyOf(trainedAndPaid, fineTuned));
/** SB 1047, § 22602(e)(1)(A)(i) alone. */
export const SB_1047_TRAINED = defined('us-ca-sb-1047/trained', trainedAndPaid);

/** Executive Order 14110, § 4.2(b)(i). */
export const EO_14110_REPORTABLE = defined(
  'us-eo-14110/reportable-model',
  anyOf(
    compute('>', 1e26),
    allOf(shared('mostly-biological-sequence-data', 'training data are mostly biological'), compute('>', 1e23)),
  ),
);

/** Korea, enforcement decree on Art. 32(1). */
export const KOREA_HIGH_PERFORMANCE = defined(
  'kr-ai-basic-act/high-performance-ai',
  allOf(compute('>=', 1e26), judged('it applies state-of-the-art AI technology', 'Ministry of Science and ICT')),
);

/** SB 53, § 22757.11(c), by its figures. */
export const SB_53_CATASTROPHE = defined(
  'us-ca-sb-53/catastrophic-risk',
  anyOf(measured('deaths-or-serious-injuries', '>', 50, 'people'), measured('damage', '>', 1e9, 'USD')),
);
/** A developer's line at a thousand deaths. */
export const THOUSAND_DEATHS = defined('openai/severe-harm', measured('deaths', '>=', 1000, 'people'));
