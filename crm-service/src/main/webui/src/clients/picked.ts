/** The most clients that can be picked one by one; more are picked by what the list asks for. */
export const MOST = 1_000;

/** Which clients of the list are picked: everybody found, or these. */
export interface Picked {
  all: boolean;
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  from: string | null;
}

export const NOBODY: Picked = { all: false, ids: new Set(), from: null };
export const EVERYBODY: Picked = { all: true, ids: new Set(), from: null };

export const isPicked = ({ all, ids }: Picked, id: string): boolean => all || ids.has(id);

const some = (ids: Iterable<string>, from: string | null): Picked => ({ all: false, ids: new Set([...ids].slice(0, MOST)), from });

export const pickRows = (rows: readonly string[]): Picked => some(rows, null);

/** Turns a client on or off; as a range, with all rows from the last one that was turned. */
export function pick(before: Picked, rows: readonly string[], id: string, range: boolean): Picked {
  const ids = new Set(before.all ? rows : before.ids);
  const on = !isPicked(before, id);
  const here = rows.indexOf(id);
  const anchor = range && before.from !== null ? rows.indexOf(before.from) : -1;
  const turned = anchor < 0 ? [id] : rows.slice(Math.min(anchor, here), Math.max(anchor, here) + 1);
  for (const one of turned) {
    if (on) ids.add(one);
    else ids.delete(one);
  }
  return some(ids, id);
}
