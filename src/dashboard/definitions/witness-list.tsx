import type { VNode } from 'preact';
import type { DefinitionComparison } from '../../definitions/comparison.js';
import { EmptyState } from '../components/empty-state.js';
import { witnessSentences } from './witness-sentences.js';

/** One case each way for every pair that can be told apart, as sentences. */
export function WitnessList({ comparison: { relations } }: { comparison: DefinitionComparison }): VNode {
  const sentences = relations.flatMap(witnessSentences);
  if (sentences.length === 0) {
    return <EmptyState>No case is known that one of them covers and another does not.</EmptyState>;
  }
  const certain = sentences.filter(({ conditional }) => !conditional);
  const conditional = sentences.filter((one) => one.conditional);
  return (
    <>
      {certain.length > 0 && (
        <ul class="witnesses">
          {certain.map(({ sentence }) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      {conditional.length > 0 && (
        <details class="unfold" open={certain.length === 0}>
          <summary>
            {conditional.length} more, if answers to judgements of different texts can go together: nobody has said
          </summary>
          <ul class="witnesses">
            {conditional.map(({ sentence }) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
