/** An assessment in three groups: what applies, what does not, and what is undecided. */
import type {
  DefinitionVerdict,
  DutyGroup,
  DutyVerdict,
  RedLineVerdict,
  SystemAssessment,
} from '../../applicability/assessment.js';
import { REACHES } from '../../applicability/reach.js';
import { rankOn } from '../../catalogue/scales.js';

/** Duties of one text that stand alike. */
export interface TextDuties extends Pick<DutyGroup, 'intervention' | 'reach' | 'because' | 'status'> {
  readonly duties: readonly DutyVerdict[];
}

export interface VerdictGroup {
  readonly name: 'applies' | 'does-not-apply' | 'undecided';
  readonly definitions: readonly DefinitionVerdict[];
  readonly texts: readonly TextDuties[];
  /** how many duties the texts hold together */
  readonly duties: number;
  readonly redLines: readonly RedLineVerdict[];
  /** all of them together */
  readonly count: number;
}

/** Duties that lie on authorities or states are left out; texts that reach the system come first. */
export function verdictGroups(assessment: SystemAssessment): readonly VerdictGroup[] {
  return [
    groupOf(assessment, 'applies', ['owed', 'on-occasion'], 'crossed'),
    groupOf(assessment, 'undecided', ['undecided'], 'undecided'),
    groupOf(assessment, 'does-not-apply', ['not-owed'], 'not-crossed'),
  ];
}

function groupOf(
  { definitions, groups, redLines }: SystemAssessment,
  name: VerdictGroup['name'],
  standings: readonly DutyVerdict['standing'][],
  crossing: RedLineVerdict['verdict'],
): VerdictGroup {
  const own = definitions
    .filter(({ verdict }) => verdict === name)
    .toSorted((a, b) => compare(openness(a), openness(b)));
  const lines = redLines.filter(({ verdict }) => verdict === crossing);
  const texts = groups
    .map(({ intervention, reach, because, status, obligations }): TextDuties => ({
      intervention,
      reach,
      because,
      status,
      duties: obligations.filter(({ onOthers, standing }) => !onOthers && standings.includes(standing)),
    }))
    .filter(({ duties }) => duties.length > 0)
    .toSorted((a, b) => rankOn(REACHES, a.reach) - rankOn(REACHES, b.reach));
  const duties = texts.reduce((sum, text) => sum + text.duties.length, 0);
  return {
    name,
    definitions: own,
    texts,
    duties,
    redLines: lines,
    count: own.length + duties + lines.length,
  };
}

/** How many facts are open; what nothing can settle comes last. */
function openness({ trace, missing }: DefinitionVerdict): number {
  return trace.kind === 'no-criteria' ? Infinity : missing.length;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
