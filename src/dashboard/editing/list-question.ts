import { QuestionError } from '../../catalogue/question-error.js';
import { PROPOSAL_STATES, type ProposalState } from '../../editorial/proposals/proposal.js';
import type { ListQuestion } from './editing-desk.js';

/**
 * What the address of the list asks for.
 * @throws QuestionError BAD_ARGUMENT
 */
export function listQuestion(query: URLSearchParams): ListQuestion {
  const states = query.getAll('state').filter((state) => state !== '');
  return {
    states: states.length === 0 ? null : states.map(stateOf),
    author: textIn(query, 'author'),
    entry: textIn(query, 'entry'),
  };
}

function stateOf(name: string): ProposalState {
  const state = PROPOSAL_STATES.find((known) => known === name);
  if (state !== undefined) return state;
  throw new QuestionError('BAD_ARGUMENT', `state cannot be "${name}".`, ['state'], [...PROPOSAL_STATES]);
}

function textIn(query: URLSearchParams, name: string): string | null {
  const text = (query.get(name) ?? '').trim();
  // No database holds these, so no entry and no person is called so.
  if (text.includes('\0') || !text.isWellFormed()) {
    throw new QuestionError('BAD_ARGUMENT', `${name} holds a character that is none.`, [name], []);
  }
  return text === '' ? null : text;
}
