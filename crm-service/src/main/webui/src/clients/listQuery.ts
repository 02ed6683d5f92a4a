import type { ClientSelection, FilterInput } from '../api/types';

export const SORTS = ['NAME', 'NEWEST'] as const;
export type ClientSort = (typeof SORTS)[number];

/** What the list of clients shows; all of it is in the address of the page. */
export interface ListQuery {
  q: string;
  category: string | null;
  segment: string | null;
  filter: FilterInput | null;
  sort: ClientSort;
}

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
  };
}

/** The parameters of a query, as the page and the API both take them; what says nothing is left out. */
export function parameters({ q, category, segment, filter, sort }: ListQuery): Record<string, string> {
  const all = { q: q.trim(), category, segment, filter: filter && JSON.stringify(filter), sort: sort === 'NAME' ? null : sort };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export const narrows = ({ q, category, segment, filter }: ListQuery): boolean => q.trim() !== '' || Boolean(category ?? segment ?? filter);

const oneOf = (field: string, value: string | null): FilterInput[] => (value ? [{ field, is: 'ONE_OF', values: [value] }] : []);

/** Everybody whom the query finds, or only some of them. */
export function selectionOf(query: ListQuery, ids?: string[]): ClientSelection {
  const parts = [...(query.filter ? [query.filter] : []), ...oneOf('category', query.category), ...oneOf('segment', query.segment)];
  const filter = parts.length > 1 ? { all: parts } : parts[0];
  return ids ? { ids } : { q: query.q.trim() || undefined, filter };
}
