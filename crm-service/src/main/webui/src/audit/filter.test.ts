import { expect, test } from 'vitest';
import { EVERYTHING, queryOf } from './filter';

test('asks for everything when nothing is chosen', () => {
  expect(queryOf(EVERYTHING)).toEqual({});
});

test('includes the whole last day of a range, in the time zone of the viewer', () => {
  expect(queryOf({ ...EVERYTHING, door: 'IMPORT', from: '2026-11-26', to: '2026-11-30' })).toEqual({
    door: 'IMPORT',
    from: new Date(2026, 10, 26).toISOString(),
    to: new Date(2026, 11, 1).toISOString(),
  });
});
