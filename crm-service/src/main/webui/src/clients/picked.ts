/** The most clients that can be picked, or left out, one by one; more are picked by what the list asks for. */
export const MOST = 1_000;

/** Which clients of the list are picked: these, or everybody found but these. */
export interface Picked {
  all: boolean;
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  from: string | null;
}

export const NOBODY: Picked = { all: false, ids: new Set(), from: null };
export const EVERYBODY: Picked = { all: true, ids: new Set(), from: null };

export const isPicked = ({ all, ids }: Picked, id: string): boolean => all !== ids.has(id);
export const isNobody = ({ all, ids }: Picked): boolean => !all && ids.size === 0;
export const isFull = ({ ids }: Picked): boolean => ids.size >= MOST;

export const howMany = ({ all, ids }: Picked, found: number): number => (all ? Math.max(0, found - ids.size) : ids.size);

const some = (all: boolean, ids: Iterable<string>, from: string | null): Picked => ({ all, ids: new Set([...ids].slice(0, MOST)), from });

export const pickRows = (rows: readonly string[]): Picked => some(false, rows, null);

/** Turns a client on or off; as a range, with all rows from the last one that was turned. */
export function pick(before: Picked, rows: readonly string[], id: string, range: boolean): Picked {
  const ids = new Set(before.ids);
  const named = isPicked(before, id) === before.all;
  const here = rows.indexOf(id);
  const anchor = range && before.from !== null ? rows.indexOf(before.from) : -1;
  const turned = anchor < 0 ? [id] : rows.slice(Math.min(anchor, here), Math.max(anchor, here) + 1);
  for (const one of turned) {
    if (named) ids.add(one);
    else ids.delete(one);
  }
  return some(before.all, ids, id);
}
