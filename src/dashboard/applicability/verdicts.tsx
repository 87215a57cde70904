import type { ComponentChildren, VNode } from 'preact';
import type { DefinitionVerdict, RedLineVerdict, SystemAssessment } from '../../applicability/assessment.js';
import { factInWords } from '../../applicability/ranked-fact.js';
import { dateInWords } from '../components/dates.js';
import { counted, title } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import type { View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { EntryLink } from '../reference/entry-link.js';
import { StatusTag } from '../reference/status-tag.js';
import { slugTitle } from '../reference/slug-title.js';
import { TraceTree } from './trace-tree.js';
import { type TextDuties, verdictGroups, type VerdictGroup } from './verdict-groups.js';

const NAMES: Readonly<Record<VerdictGroup['name'], string>> = {
  applies: 'Applies',
  'does-not-apply': 'Does not apply',
  undecided: 'Undecided',
};

const MARKS: Readonly<Record<VerdictGroup['name'], string>> = { applies: '✓', 'does-not-apply': '✕', undecided: '?' };

/** The three groups, each with definitions, duties and red lines; what reaches the system before them. */
export function Verdicts({ view, assessment }: { view: View; assessment: SystemAssessment }): VNode {
  const groups = verdictGroups(assessment);
  return (
    <div id="verdicts">
      <ul class="verdict-counts" aria-label="Verdicts so far">
        {groups.map(({ name, count, definitions, duties, redLines }) => (
          <li class={`verdict-count verdict-${name}`}>
            <a href={`#${name}`}>
              <span class="verdict-name">
                <span aria-hidden="true">{MARKS[name]}</span> {NAMES[name]}
              </span>
              <strong>{count}</strong>
            </a>
            <p class="fine">
              {counted(definitions.length, 'definition')}, {counted(duties, 'duty', 'duties')},{' '}
              {counted(redLines.length, 'red line')}
            </p>
          </li>
        ))}
      </ul>
      <p class="fine">As of {dateInWords(assessment.asOf)}. This is no legal advice.</p>
      {groups.map((group) => (
        <Group view={view} group={group} />
      ))}
      <Reach view={view} assessment={assessment} />
    </div>
  );
}

function Group({ view, group }: { view: View; group: VerdictGroup }): VNode {
  const { name, definitions, texts, duties, redLines, count } = group;
  const isOpen = name === 'applies';
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>
        {NAMES[name]} <span class="count">{count}</span>
      </h2>
      {count === 0 && <p class="empty">{EMPTY[name]}</p>}
      <Fold title="Definitions" count={definitions.length} isOpen={isOpen}>
        {name === 'undecided' && definitions.length > MOST_TRACES && (
          <p class="fine">Those that the fewest facts would settle come first.</p>
        )}
        <ul class="plain-list">
          {definitions.slice(0, MOST_TRACES).map((verdict) => (
            <Definition view={view} verdict={verdict} />
          ))}
          {definitions.slice(MOST_TRACES).map((verdict) => (
            <li>
              <EntryLink frame={view} entry={verdict.definition} />
              <ToSettle verdict={verdict} />
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title="Duties" count={duties} isOpen={isOpen}>
        {texts.map((text) => (
          <Duties view={view} text={text} />
        ))}
      </Fold>
      <Fold title="Red lines" count={redLines.length} isOpen={isOpen}>
        <ul class="plain-list">
          {redLines.map((line) => (
            <Line view={view} line={line} />
          ))}
        </ul>
      </Fold>
    </section>
  );
}

const EMPTY: Readonly<Record<VerdictGroup['name'], string>> = {
  applies: 'Nothing is settled to apply yet. Answer more of the questions above.',
  'does-not-apply': 'Nothing is settled not to apply yet.',
  undecided: 'Everything is settled.',
};

function Fold({
  title: name,
  count,
  isOpen,
  children,
}: {
  title: string;
  count: number;
  isOpen: boolean;
  children: ComponentChildren;
}): VNode | null {
  if (count === 0) return null;
  return (
    <details class="unfold" open={isOpen}>
      <summary>
        <span>
          <strong>{name}</strong> <span class="count">{count}</span>
        </span>
      </summary>
      {children}
    </details>
  );
}

const MOST_FACTS = 3;
/** Traces of more than these nobody reads on one page; the others are a link away, with what would settle them. */
const MOST_TRACES = 20;

function Definition({ view, verdict }: { view: View; verdict: DefinitionVerdict }): VNode {
  const { definition, trace } = verdict;
  return (
    <li>
      <details class="trace">
        <summary>
          {capital(definition.term)} <span class="fine">{definition.intervention.shortTitle}</span>
        </summary>
        <TraceTree trace={trace} />
        <p class="fine">
          <EntryLink frame={view} entry={definition} label={`The definition, ${definition.pinpoint}`} />
        </p>
      </details>
      <ToSettle verdict={verdict} />
    </li>
  );
}

function ToSettle({ verdict: { missing } }: { verdict: DefinitionVerdict }): VNode | null {
  const facts = missing.slice(0, MOST_FACTS).map(({ fact }) => factInWords(fact));
  const more = missing.length - facts.length;
  if (facts.length === 0) return null;
  return (
    <p class="fine">
      To settle it: {facts.join('; ')}
      {more > 0 && `; and ${more} more`}.
    </p>
  );
}

function Duties({ view, text: { intervention, reach, because, duties } }: { view: View; text: TextDuties }): VNode {
  return (
    <div class="text-duties">
      <h3>
        <EntryLink frame={view} entry={intervention} />
      </h3>
      <p class="fine">
        {title(intervention.bindingness)}; {inWords(reach)}: {because}
      </p>
      <ul class="plain-list">
        {duties.map(({ provision, standing, status, because: why }) => (
          <li>
            <EntryLink frame={view} entry={provision} label={slugTitle(provision.slug)} />{' '}
            <span class="fine">{provision.pinpoint}</span>
            {standing === 'on-occasion' && <span class="badge">on occasion</span>} <StatusTag status={status} />
            {(standing === 'owed' || standing === 'on-occasion') && <p>{provision.summary}</p>}
            <p class="fine">{capital(why)}.</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ view, line: { redLine, because, status } }: { view: View; line: RedLineVerdict }): VNode {
  return (
    <li>
      <EntryLink frame={view} entry={redLine} /> <StatusTag status={status} />
      <p>{redLine.statement}</p>
      <p class="fine">{capital(because)}.</p>
    </li>
  );
}

/** Which regimes were looked at, and why. */
function Reach({ view, assessment: { regimes } }: { view: View; assessment: SystemAssessment }): VNode {
  return (
    <section id="reach" aria-labelledby="reach-title">
      <h2 id="reach-title">Whose rules were looked at</h2>
      <Fold title="Regimes, and why they may reach the system" count={regimes.length} isOpen={false}>
        <ul class="plain-list">
          {regimes.map(({ regime, reach, because }) => (
            <li>
              <EntryLink frame={view} entry={regime} />: {inWords(reach)}, {because}.
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
