/** Cards of what an intervention consists of: provisions, definitions, red lines. */
import type { Claim, Definition, Provision, RedLine, Scope } from '../catalogue/entries.js';
import { ANATOMY_CRITERIA } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import type { Card, CardContext, Fact, Section } from './card.js';
import { criteriaLines } from './criteria-text.js';
import { claimLine, evidenceWords, interventionLink, sourceWords } from './evidence-words.js';
import { identifierWords } from './identifier-words.js';
import { words } from './text.js';

type Clause = Provision | Definition | RedLine;

export function provisionCard(entry: Provision, context: CardContext): Card {
  return {
    id: entry.id,
    title: `${entry.intervention.shortTitle}, ${entry.pinpoint}`,
    text: entry.summary,
    facts: [['duties', entry.duties.map(words).join(', ')], ...clauseFacts(entry, context)],
    sections: [...scopeSections(entry.scope), claimSection(entry.claims)],
  };
}

export function definitionCard(entry: Definition, context: CardContext): Card {
  const { concept, criteria } = entry;
  return {
    id: entry.id,
    title: `“${entry.term}” in ${entry.intervention.shortTitle}, ${entry.pinpoint}`,
    text: entry.summary,
    facts: [['concept', `${concept.title} [${concept.id}]`], ...clauseFacts(entry, context)],
    sections: [
      { heading: 'Criteria', draw: (width) => (criteria === undefined ? [] : criteriaLines(criteria, width)) },
      { heading: 'Red lines that it triggers', items: entry.triggers.map((x) => `${x.statement} [${x.id}]`) },
      claimSection(entry.claims),
    ],
  };
}

export function redLineCard(entry: RedLine, context: CardContext): Card {
  const { anatomy } = entry;
  const points = ANATOMY_CRITERIA.filter((criterion) => anatomy[criterion].holds === true).length;
  return {
    id: entry.id,
    title: `Red line of ${entry.intervention.shortTitle}, ${entry.pinpoint}`,
    text: entry.statement,
    facts: [
      ['kind', words(entry.kind)],
      ['responses', entry.responses.map(words).join(', ')],
      ...clauseFacts(entry, context),
      ['anatomy', `${points} of ${ANATOMY_CRITERIA.length} points, judged from the ${anatomy.basis}`],
    ],
    sections: [
      { heading: 'Trigger', items: entry.trigger.map(definitionLink) },
      {
        heading: 'Anatomy',
        items: ANATOMY_CRITERIA.map((criterion) => {
          const { holds, why } = anatomy[criterion];
          return `${spaced(criterion)}: ${holds === 'unknown' ? 'unknown' : holds ? 'yes' : 'no'}. ${why}`;
        }),
      },
      ...scopeSections(entry.scope),
      claimSection(entry.claims),
    ],
  };
}

function clauseFacts(entry: Clause, { asOf }: CardContext): readonly Fact[] {
  const { intervention, source, appliesFrom } = entry;
  return [
    ['status', `${words(clauseStatusOn(intervention.timeline, appliesFrom, asOf))} as of ${asOf}`],
    ['applies from', appliesFrom],
    ['of', interventionLink(intervention)],
    ['pinpoint', entry.pinpoint],
    ['source', `${sourceWords(source)} [${source.id}]`],
    ['identifiers', identifierWords(entry)],
    ['evidence', evidenceWords(entry)],
  ];
}

function claimSection(claims: readonly Claim[]): Section {
  return { heading: 'Coverage claims', items: claims.map(claimLine) };
}

function definitionLink({ term, id }: Definition): string {
  return `${term} [${id}]`;
}

function scopeSections(scope: Scope | null): readonly Section[] {
  if (scope === null) return [];
  const { definitions, definitionsKnown, combine, actor, upon, when, unless, further, note } = scope;
  const joint = combine === 'anyOf' ? 'any of' : 'all of';
  const one = (label: string, text: string | undefined) => (text === undefined ? [] : [`${label}: ${text}`]);
  return [
    {
      heading: 'Scope',
      items: [
        `who: ${words(actor)}`,
        ...(definitionsKnown ? [] : ['depends on a definition that was not read']),
        ...(definitions.length > 1 ? [`${joint} these definitions must be met`] : []),
        ...definitions.map((x) => `if: ${definitionLink(x)}`),
        ...upon.map((x) => `upon: ${definitionLink(x)}`),
        ...one('when', when),
        ...unless.map((x) => `unless: ${definitionLink(x)}`),
        ...one('further', further),
        ...one('note', note),
      ],
    },
  ];
}

/** `quantifiedOrTestable` is `quantified or testable`. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
