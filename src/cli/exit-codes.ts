/** What the shell is told. Documented in `redlines --help`; scripts rely on these numbers. */
export const EXIT = { ok: 0, findings: 1, usage: 2, cannotStart: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `
Exit codes:
  0  answered, or nothing to object to
  1  findings in seed files, a schema that has drifted, or a history that is not what was written
  2  wrong usage: unknown command, option, value or entry
  3  cannot start: seeds unreadable, a database fault, or a fault of the program
`;
