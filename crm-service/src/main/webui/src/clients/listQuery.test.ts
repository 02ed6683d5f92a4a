import { expect, it } from 'vitest';
import { ALL, addressOf, narrows, parameters, queryOf, readQuery, selectionOf } from './listQuery';
import { EVERYBODY, pick, pickRows } from './picked';

const address = (text: string) => readQuery(new URLSearchParams(text));

it('reads from the address what it writes there', () => {
  const query = { q: 'anna', category: 'VIP', segment: 's1', filter: { field: 'city', is: 'ONE_OF' as const, values: ['Kraków'] }, sort: 'NEWEST' as const, view: 'v1' };
  expect(readQuery(new URLSearchParams(addressOf(query)))).toEqual(query);
});

it('leaves out what says nothing', () => {
  expect(parameters(address(''))).toEqual({});
  expect(parameters(address('q=+&sort=NAME'))).toEqual({});
});

it('shows everybody when the filter or the order of an address cannot be read', () => {
  expect(address('filter=%7Boops&sort=upwards')).toEqual(address(''));
});

it('asks for the same clients as the list shows', () => {
  const query = address('q=an&category=VIP&segment=s1');
  expect(selectionOf(query)).toEqual({
    q: 'an',
    filter: { all: [{ field: 'category', is: 'ONE_OF', values: ['VIP'] }, { field: 'segment', is: 'ONE_OF', values: ['s1'] }] },
  });
  expect(selectionOf(query, pickRows(['x']))).toEqual({ ids: ['x'] });
  expect(selectionOf(address('q=an'), pick(EVERYBODY, ['x'], 'x', false))).toEqual({ q: 'an', except: ['x'] });
});

it('never leaves an address empty, because then the list opens with the default view', () => {
  expect(addressOf(address(''))).toEqual({ view: ALL });
  expect(addressOf(address('q=an'))).toEqual({ q: 'an' });
});

it('asks for what a saved view holds', () => {
  const view = { id: 'v1', name: 'Mine', category: 'VIP', sort: 'NEWEST' as const, shared: false, ownerId: 'u1', isDefault: false };
  expect(addressOf(queryOf(view))).toEqual({ category: 'VIP', sort: 'NEWEST', view: 'v1' });
});

it('knows whether it narrows the list', () => {
  expect(narrows(address('sort=NEWEST'))).toBe(false);
  expect(narrows(address('segment=s1'))).toBe(true);
});
