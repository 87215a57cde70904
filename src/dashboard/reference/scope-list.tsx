import type { ComponentChildren, VNode } from 'preact';
import type { Definition, Scope } from '../../catalogue/entries.js';
import { EntryLink } from './entry-link.js';
import { Facts, type Fact, listedLinks } from './facts.js';
import type { Frame } from '../page.js';
import { capital } from '../definitions/capital.js';
import { inWords } from './choices.js';

/** To what a provision or red line applies, and on what occasion. */
export function ScopeList({ frame, scope }: { frame: Frame; scope: Scope }): VNode {
  const { definitions, definitionsKnown, combine, actor, upon, when, unless, further, note } = scope;
  const links = (list: readonly Definition[]): ComponentChildren =>
    listedLinks(list.map((one) => <EntryLink frame={frame} entry={one} label={one.term} />));
  const joint = definitions.length < 2 ? 'Covers' : combine === 'anyOf' ? 'Covers any of' : 'Covers what is all of';
  const facts: readonly Fact[] = [
    ['Lies on', capital(inWords(actor))],
    [joint, definitionsKnown ? links(definitions) : 'depends on a definition that was not read'],
    ['Set off by', links(upon)],
    ['Occasion', when],
    ['Except', links(unless)],
    ['Further condition', further],
    ['Note', note],
  ];
  return <Facts facts={facts} />;
}
