/**
 * Which conditions speak to a dimension that nothing measures. The record does not say it, so words decide: what is
 * shown is the condition itself, and a condition that fits no dimension is shown by itself, never dropped.
 */
const WORDS: Readonly<Record<string, RegExp>> = {
  'ability lost': /steer|direct|chang|alter|switch|shut|stop|confin|control/i,
  actor:
    /novice|expert|amateur|person|people|actor|specialist|layperson|team|group|programme|someone|student|beginner/i,
  agent: /agent|pathogen|biothreat|biological|chemical|vector|toxin|weapon/i,
  autonomy: /autonom|unaided|without (?:people|human|help)|by itself|on its own|left alone/i,
  baseline: /beyond|existing|other means|than the web|20\d\d|without (?:ai|significant|such)|public research/i,
  capability: /capab|abilit|perform|powerful|generality|competent|adaptable|designed for|state-of-the-art|generate/i,
  causation: /link|led to|causes|caused|involvement/i,
  'causal link': /caus|contribut|enabl|foreseeable|work of|single incident/i,
  'change of risk': /risk|safeguard/i,
  'cost and scale': /cost|cheap|money|scale|large numbers|time than/i,
  designation: /designat|commission|congress|approved|regulation|threshold set|thresholds set|frontier law/i,
  effect: /belief|behaviour|think|conduct|harm|effect/i,
  generality: /general|wide range|many kinds|many different|tasks|contexts/i,
  'link to catastrophic harm': /catastroph|mass-casualty|severe harm|highly dangerous/i,
  members: /chemical|biological|radiological|nuclear|cbrn|such weapon|mass destruction/i,
  network: /link|network/i,
  place: /union|market|new york|mainland|data centre|data center/i,
  'potential for severe risk': /risk|danger|harm|severe/i,
  'relative capability':
    /most advanced|existing|surpass|equal|outdo|outperform|leading|best|more powerful|more capable/i,
  reversibility: /way back|revers|undone|undo|without end|irreparabl/i,
  role: /develop|train|deploy|design|owns|produce|code|modif|person|entity|organisation/i,
  route: /weapon|cyber|crime|murder|offence|evades|control|instruction/i,
  step: /plan|acqui|obtain|protocol|design|creat|produc|making|made|make|dissemin|cycle|work|mass-produce/i,
  substitution: /replace|does unaided|do unaided|researcher|engineer|staff|take over|without people/i,
  target: /target|infrastructure|organisation|software|network|system/i,
  'time horizon': /hours?|days?|months?|years?/i,
  update: /regulation|still to be set|approved a different|set by/i,
};

/** Whether a condition, in the words of the registry, speaks to a dimension of a concept. */
export function speaksTo(dimension: string, text: string): boolean {
  return (WORDS[dimension] ?? stems(dimension)).test(text);
}

/** `listed risks` looks for words that begin like its own. */
function stems(dimension: string): RegExp {
  const words = dimension.split(/[^a-z]+/i).filter((word) => word.length > 3);
  return words.length === 0 ? /^\b$/ : new RegExp(words.map((word) => `\\b${word.slice(0, 6)}`).join('|'), 'i');
}
