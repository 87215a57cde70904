import { ACTIONS, type Action, rolesFor } from './permissions.js';
import { ROLES } from './principal.js';

/** What each action is, for people. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  'proposal.create': 'begin a proposal',
  'proposal.amend': "change one's own proposal",
  'proposal.submit': "ask for reviews of one's own proposal",
  'proposal.withdraw': "take one's own proposal back",
  'proposal.rebase': 'bring a proposal onto what changed underneath',
  'proposal.review': 'approve, request changes, comment; never on what one wrote',
  'proposal.accept': 'apply a proposal that another person approved',
  'proposal.reject': 'turn a proposal down',
  'claim.contest': 'contest a claim',
  'claim.resolve-contest': 'settle a contest',
  'release.publish': 'publish a release',
  'token.create': 'make a token',
  'token.list': 'list the tokens',
  'token.revoke': 'revoke a token',
};

/** The rows of the table in the README: a line for each action, a column for each role. */
export function permissionRows(): readonly string[] {
  return ACTIONS.map((action) => {
    const cells = [
      `\`${action}\``,
      ACTION_WORDS[action],
      ...ROLES.map((role) => (rolesFor(action).includes(role) ? 'yes' : '')),
    ];
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  });
}
