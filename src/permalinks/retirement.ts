/** What became of an entry that the registry had and has no longer. */
export interface Retirement {
  /** why, where somebody wrote it down */
  readonly reason?: string;
  /** the id of what stands in its place */
  readonly successor?: string;
  /** it is the same entry under another id: links to it lead on */
  readonly renamed: boolean;
  /** version of the last release that has it */
  readonly last?: string;
}

/** A tombstone as editors leave it. */
export interface Tombstone {
  readonly reason: string;
  readonly successor: string | null;
}

/** Editors say that an entry was only renamed by beginning the reason with the word. */
export function isRenaming({ reason, successor }: Tombstone): boolean {
  return successor !== null && /^renamed\b/i.test(reason);
}
