import type { Assessment, Claim, Hole } from '../catalogue/entries.js';
import type { Iri } from './iri.js';
import type { JsonLdNode } from './json-ld.js';

/** What the registry says of something: a claim, evidence of a hole, an assessed cell. */
export function judgementNode(judgement: Claim | Hole | Assessment, iri: Iri): JsonLdNode {
  const { scenario, layer, method, reviews } = judgement;
  const basis = 'subject' in judgement ? [judgement.subject] : judgement.basis;
  const confirmed = reviews.some(({ outcome }) => outcome === 'confirmed');
  return {
    '@type': 'Claim',
    name: `${scenario.title}, ${layer.title}`,
    text: 'rationale' in judgement ? judgement.rationale : 'shows' in judgement ? judgement.shows : judgement.finding,
    about: [scenario.id, layer.id].map(iri),
    isBasedOn: basis.map(({ id }) => iri(id)),
    creativeWorkStatus: `${method}-coded, ${confirmed ? 'confirmed by a person' : 'not reviewed by a person'}`,
    ...('strength' in judgement && {
      reviewRating: { '@type': 'Rating', ratingValue: judgement.strength, reviewAspect: 'strength' },
    }),
  };
}
