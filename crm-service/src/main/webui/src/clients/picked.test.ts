import { expect, it } from 'vitest';
import { EVERYBODY, howMany, isFull, isPicked, MOST, NOBODY, pick, pickRows } from './picked';

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

it('keeps everybody but one when one of everybody is turned off', () => {
  const left = pick(EVERYBODY, rows, 'c', false);
  expect(isPicked(left, 'c')).toBe(false);
  expect(isPicked(left, 'never seen')).toBe(true);
  expect(howMany(left, 100_000)).toBe(99_999);
  expect(howMany(pick(left, rows, 'c', false), 100_000)).toBe(100_000);
});

it('turns a range of everybody off and on again', () => {
  const off = pick(pick(EVERYBODY, rows, 'b', false), rows, 'd', true);
  expect([...off.ids]).toEqual(['b', 'c', 'd']);
  expect([...pick(pick(off, rows, 'b', false), rows, 'c', true).ids]).toEqual(['d']);
});

it('picks no more than can be sent, and knows it', () => {
  const most = pickRows(Array.from({ length: MOST + 5 }, (_, index) => String(index)));
  expect(most.ids.size).toBe(MOST);
  expect(isFull(most)).toBe(true);
});
