import type { Catalogue } from '../catalogue/catalogue.js';
import { FORMULA_RULE } from './csv.js';
import type { Edition } from './edition.js';
import type { Table } from './table.js';

/** `HOW-TO-COUNT.md`: what one row of each table is, what must not be added up, and how the files are to be read. */
export function* countingNote(
  catalogue: Catalogue,
  edition: Edition,
  tables: readonly Table[],
): Generator<string, void> {
  const { interventions, claims } = catalogue;
  const versions = interventions.filter(({ supersededBy }) => supersededBy.length > 0).length;
  const cells = new Set(claims.map(({ scenario, layer }) => `${scenario.id} ${layer.id}`)).size;
  const claimed = new Set(claims.map(({ intervention }) => intervention.id)).size;
  yield `# How to count

AI-risk policy red-lines registry, release ${edition.release}, SHA-256 ${edition.contentHash}.
Data under CC BY 4.0. The codings are the registry's; the texts that it describes are their authors'.

## Units

- An **intervention** is one version of one text, safeguard or body. A policy that was revised four times is five rows.
  ${String(versions)} of the ${String(interventions.length)} interventions of this release have a later version. To count policies that stand today, take
  those without a row in \`interventions.supersedes\` that points to them, and look at \`intervention_statuses\` for the day.
- **Provisions, definitions and red lines** belong to a version. What a later version carries over is recorded again
  with it, so counts across versions of one text count the same promise several times. Count within versions that are in
  force on one day, or one version of each lineage.
- A **claim** is a judgement on one clause (or one whole text) at one scenario and one layer. One text can have several
  claims at the same cell, and one clause claims at many. The ${String(claims.length)} claims of this release are about ${String(claimed)}
  interventions and touch ${String(cells)} cells: a number of claims says nothing on how well a cell is covered. What covers a cell
  is its strongest claim that counts, not the sum.
- A **cell** is one scenario at one layer. A cell of which the table \`cells\` says that it is not applicable is no gap, and
  one that is missing there was not assessed.
- **Evidence** differs: \`verification\` says what was read, what was read about, and what is from memory. Say which of
  them a count takes in. \`method\` and the table \`reviews\` say whether a person has looked at a judgement.
- Relations that go both ways (related scenarios and concepts) are listed both ways: halve their number for pairs.

## Dates

A date is as precise as it is known: a year, a month or a day. It counts from its first day. A clause without a date of
its own (\`applies_from\`) applies with its text. Dates of events may lie ahead of the release.

## Reading the CSV files

UTF-8 without a byte order mark, fields separated by commas, lines by CR LF (RFC 4180), one header line. An empty field
is null: unknown, or it does not apply. Lists and trees are JSON in one field. ${FORMULA_RULE}

## What one row is

`;
  for (const { name, unit } of tables) yield `- \`${name}\`: ${unit}\n`;
}
