/** Cards of what is said of cells: claims, holes, assessments. */
import type { Assessment, Claim, Hole } from '../catalogue/entries.js';
import type { Card, CardContext, Fact } from './card.js';
import { interventionWords } from './clause-words.js';
import { codingWords, subjectWords } from './evidence-words.js';
import { words } from './text.js';

export function claimCard(entry: Claim, { asOf }: CardContext): Card {
  return {
    id: entry.id,
    title: `${entry.strength} cover of ${entry.scenario.title} at ${entry.layer.title}`,
    text: entry.rationale,
    facts: [
      ['by', subjectWords(entry.subject)],
      ['of', `${interventionWords(entry.intervention, asOf)} as of ${asOf}`],
      ['strength', entry.strength],
      ['confidence', words(entry.confidence)],
      ...cellFacts(entry),
      ['evidence', entry.verification],
      ['coded', codingWords(entry)],
    ],
    sections: [],
  };
}

export function holeCard(entry: Hole): Card {
  return {
    id: entry.id,
    title: `Hole shown in ${entry.layer.title} for ${entry.scenario.title}`,
    text: entry.shows,
    facts: [
      ['by', subjectWords(entry.subject)],
      ['since', entry.since],
      ['confidence', words(entry.confidence)],
      ...cellFacts(entry),
      ['evidence', entry.verification],
      ['coded', codingWords(entry)],
    ],
    sections: [],
  };
}

export function assessmentCard(entry: Assessment): Card {
  return {
    id: entry.id,
    title: `${entry.scenario.title} at ${entry.layer.title}, looked at on ${entry.date}`,
    text: entry.finding,
    facts: [
      ['applicable', entry.applicable ? 'yes' : 'no'],
      ['missing', entry.missing],
      ...cellFacts(entry),
      ['coded', codingWords(entry)],
    ],
    sections: [{ heading: 'Rests on', items: entry.basis.map(subjectWords) }],
  };
}

function cellFacts({ scenario, layer }: Pick<Assessment, 'scenario' | 'layer'>): readonly Fact[] {
  return [
    ['scenario', `${scenario.title} [${scenario.id}]`],
    ['layer', `${layer.title} [${layer.id}]`],
  ];
}
