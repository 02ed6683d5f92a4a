import { expect, test } from 'vitest';
import type { Explanation, FilterInput, SegmentView, SessionView } from '../api/types';
import { conflictsOf, resolved } from '../clients/conflict';
import { explainedParts, formOf, inputOf, mayChange, type SegmentForm } from './segmentForm';

const city: FilterInput = { field: 'city', is: 'ONE_OF', values: ['Łódź'] };
const segment = { id: 's1', name: 'Łódź', filter: city, shared: true, isStatic: false, ownerId: 'u1' } as SegmentView;
const user = (userId: string, ...roles: string[]) => ({ userId, roles }) as SessionView;

test('sends everybody as a group without conditions and shows it as no filter', () => {
  expect(inputOf({ name: ' All ', shared: false, filter: null }, null)).toEqual({ name: 'All', shared: false, filter: { all: [] } });
  expect(formOf({ ...segment, filter: { all: [] } }).filter).toBeNull();
});

test('never changes the filter of a static segment', () => {
  expect(inputOf({ name: 'Łódź', shared: true, filter: null }, { ...segment, isStatic: true }).filter).toEqual(city);
});

test('lets its maker and administrators change a segment, an agent none', () => {
  expect(mayChange(user('u1', 'marketer'), segment)).toBe(true);
  expect(mayChange(user('u2', 'head'), segment)).toBe(false);
  expect(mayChange(user('u2', 'admin'), segment)).toBe(true);
  expect(mayChange(user('u1', 'agent'), segment)).toBe(false);
});

test('reads none-of as one group', () => {
  const leaf: Explanation = { node: city, holds: true, parts: [] };
  const any: Explanation = { node: { any: [city] }, holds: true, parts: [leaf] };
  expect(explainedParts({ node: { not: { any: [city] } }, holds: false, parts: [any] })).toEqual([leaf]);
  expect(explainedParts({ node: { not: city }, holds: false, parts: [leaf] })).toEqual([leaf]);
});

test('settles two changes of a segment field by field', () => {
  const was: SegmentForm = formOf(segment);
  const theirs: SegmentForm = { ...was, filter: null };
  const mine: SegmentForm = { ...was, name: 'All of Łódź', filter: { any: [city] } };
  const conflicts = conflictsOf(was, theirs, mine);
  expect(conflicts.map(({ field, contested }) => [field, contested])).toEqual([['filter', true]]);
  expect(resolved(mine, conflicts, { filter: 'mine' })).toEqual(mine);
  expect(resolved(mine, conflicts, {})).toEqual({ ...mine, filter: null });
});
