import { expect, test } from 'vitest';
import { addressOf, type CallFilter, queryOf, readFilter } from './filter';

const ALL: CallFilter = { kind: null, userId: null, number: '', from: '', to: '' };

test('an address without anything asks for all calls', () => {
  expect(readFilter(new URLSearchParams())).toEqual(ALL);
  expect(queryOf(ALL)).toEqual({});
});

test('what is chosen comes back from the address', () => {
  const chosen: CallFilter = { kind: 'missed', userId: 'u1', number: '+48 22', from: '2026-03-01', to: '2026-03-02' };
  expect(readFilter(addressOf(chosen))).toEqual(chosen);
});

test('an unknown kind in the address is left out', () => {
  expect(readFilter(new URLSearchParams('kind=nonsense')).kind).toBeNull();
});

test('the last day is included as a whole', () => {
  const { since, until } = queryOf({ ...ALL, from: '2026-03-01', to: '2026-03-01' });
  expect(Date.parse(until ?? '') - Date.parse(since ?? '')).toBe(24 * 3600 * 1000);
});

test('missed calls are those of callers from outside who reached nobody', () => {
  expect(queryOf({ ...ALL, kind: 'missed' })).toEqual({ direction: 'IN', outcome: ['MISSED', 'BUSY', 'ABANDONED', 'VOICEMAIL'] });
});
