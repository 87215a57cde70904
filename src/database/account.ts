/** A user of the operating system under which the server runs. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** The part of a file's status that decides on access. */
export interface Guarded {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export const READ = 4;
export const PASS = 1;

/** Reads lines of /etc/passwd; macOS writes `nobody` as -2. */
export function parsePasswd(text: string): readonly Account[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || !/^-?\d+$/u.test(uid ?? '') || !/^-?\d+$/u.test(gid ?? '')) return [];
    return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }];
  });
}

/** The first of `names` that exists and is not root. */
export function chooseAccount(accounts: readonly Account[], names: readonly string[]): Account | undefined {
  return names
    .map((name) => accounts.find((account) => account.name === name))
    .find((account) => account !== undefined && account.uid !== 0);
}

/** Whether the permission bits give `account` all of `bits`; it is in no further groups. */
export function mayAccess(file: Guarded, account: Account, bits: number): boolean {
  const shift = file.uid === account.uid ? 6 : file.gid === account.gid ? 3 : 0;
  return ((file.mode >> shift) & bits) === bits;
}
