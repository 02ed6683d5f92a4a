import type { ClientSelection, FilterInput, SavedView, SavedViewInput } from '../api/types';
import { EVERYBODY, type Picked } from './picked';

export const SORTS = ['NAME', 'NEWEST'] as const;
export type ClientSort = (typeof SORTS)[number];

/** What the list of clients shows; all of it is in the address of the page. */
export interface ListQuery {
  q: string;
  category: string | null;
  segment: string | null;
  filter: FilterInput | null;
  sort: ClientSort;
  /** The saved view that it began with; `all` when it began with none. */
  view: string | null;
}

export const ALL = 'all';

function readFilter(text: string | null): FilterInput | null {
  if (!text) return null;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' ? (read as FilterInput | null) : null;
  } catch {
    return null;
  }
}

export function readQuery(address: URLSearchParams): ListQuery {
  return {
    q: address.get('q') ?? '',
    category: address.get('category'),
    segment: address.get('segment'),
    filter: readFilter(address.get('filter')),
    sort: address.get('sort') === 'NEWEST' ? 'NEWEST' : 'NAME',
    view: address.get('view'),
  };
}

/** The parameters of a query as the API takes them; what says nothing is left out. */
export function parameters({ q, category, segment, filter, sort }: ListQuery): Record<string, string> {
  const all = { q: q.trim(), category, segment, filter: filter && JSON.stringify(filter), sort: sort === 'NAME' ? null : sort };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The parameters of the page; never without any, because then it opens with the default view. */
export function addressOf(query: ListQuery): Record<string, string> {
  const asked = parameters(query);
  const view = query.view ?? (Object.keys(asked).length === 0 ? ALL : null);
  return view === null ? asked : { ...asked, view };
}

export const linkTo = (query: ListQuery): string => `/clients?${new URLSearchParams(addressOf(query))}`;

export const same = (one: ListQuery, other: ListQuery): boolean => JSON.stringify(parameters(one)) === JSON.stringify(parameters(other));

export function queryOf({ id, q, category, segment, filter, sort }: SavedView): ListQuery {
  return { q: q ?? '', category: category ?? null, segment: segment ?? null, filter: filter ?? null, sort, view: id };
}

export function viewInput({ q, category, segment, filter, sort }: ListQuery, name: string, shared: boolean): SavedViewInput {
  return { name, shared, q: q.trim() || undefined, category: category ?? undefined, segment: segment ?? undefined, filter: filter ?? undefined, sort };
}

export const narrows = ({ q, category, segment, filter }: ListQuery): boolean => q.trim() !== '' || Boolean(category ?? segment ?? filter);

const oneOf = (field: string, value: string | null): FilterInput[] => (value ? [{ field, is: 'ONE_OF', values: [value] }] : []);

/** Everybody whom the query finds, or only those who are picked. */
export function selectionOf(query: ListQuery, picked: Picked = EVERYBODY): ClientSelection {
  const parts = [...(query.filter ? [query.filter] : []), ...oneOf('category', query.category), ...oneOf('segment', query.segment)];
  const filter = parts.length > 1 ? { all: parts } : parts[0];
  const ids = [...picked.ids];
  return picked.all ? { q: query.q.trim() || undefined, filter, except: ids.length > 0 ? ids : undefined } : { ids };
}
