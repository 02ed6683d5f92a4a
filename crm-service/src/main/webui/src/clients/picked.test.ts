import { expect, it } from 'vitest';
import { EVERYBODY, isPicked, MOST, NOBODY, pick, pickRows } from './picked';

const rows = ['a', 'b', 'c', 'd', 'e'];

it('turns one client on and off', () => {
  const on = pick(NOBODY, rows, 'b', false);
  expect([...on.ids]).toEqual(['b']);
  expect([...pick(on, rows, 'b', false).ids]).toEqual([]);
});

it('takes a range downwards and upwards', () => {
  expect([...pick(pick(NOBODY, rows, 'b', false), rows, 'd', true).ids]).toEqual(['b', 'c', 'd']);
  expect([...pick(pick(NOBODY, rows, 'd', false), rows, 'c', true).ids].sort()).toEqual(['c', 'd']);
});

it('takes a single client when the range has no beginning', () => {
  expect([...pick(NOBODY, rows, 'd', true).ids]).toEqual(['d']);
});

it('takes a range off again', () => {
  const all = pickRows(rows);
  const off = pick(all, rows, 'b', false);
  expect([...pick(off, rows, 'd', true).ids]).toEqual(['a', 'e']);
});

it('keeps the shown rows but one when one of everybody is turned off', () => {
  const left = pick(EVERYBODY, rows, 'c', false);
  expect(left.all).toBe(false);
  expect([...left.ids]).toEqual(['a', 'b', 'd', 'e']);
  expect(isPicked(EVERYBODY, 'never seen')).toBe(true);
});

it('picks no more than can be sent', () => {
  expect(pickRows(Array.from({ length: MOST + 5 }, (_, index) => String(index))).ids.size).toBe(MOST);
});
