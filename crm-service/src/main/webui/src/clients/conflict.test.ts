import { expect, test } from 'vitest';
import { formOf } from './clientForm';
import { conflictsOf, resolved } from './conflict';

const was = { ...formOf(null, '', null), name: 'Acme', city: 'Łódź', properties: { rank: 'gold' } };

test('tells what somebody else has changed, and where I did too', () => {
  const theirs = { ...was, city: 'Kraków', properties: { rank: 'silver' } };
  const mine = { ...was, name: 'Acme Group', city: 'Gdańsk' };
  expect(conflictsOf(was, theirs, mine).map(({ field, contested }) => [field, contested])).toEqual([
    ['city', true],
    ['properties.rank', false],
  ]);
});

test('passes over what both have changed alike', () => {
  expect(conflictsOf(was, { ...was, city: 'Kraków' }, { ...was, city: 'Kraków' })).toEqual([]);
});

test('puts my changes on top of theirs, as chosen', () => {
  const theirs = { ...was, city: 'Kraków', note: 'Theirs', properties: { rank: 'silver' } };
  const mine = { ...was, name: 'Acme Group', city: 'Gdańsk' };
  const conflicts = conflictsOf(was, theirs, mine);
  expect(resolved(mine, conflicts, { city: 'mine' })).toMatchObject({
    name: 'Acme Group', city: 'Gdańsk', note: 'Theirs', properties: { rank: 'silver' },
  });
});
