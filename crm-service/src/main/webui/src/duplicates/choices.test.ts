import { expect, test } from 'vitest';
import type { ClientView } from '../api/types';
import { choicesOf, usual } from './choices';

const client = { kind: 'COMPANY', name: 'Acme', city: null, size: 5, note: '', properties: { rank: 'gold' } } as unknown as ClientView;

test('asks only where two clients differ, and keeps what there is', () => {
  const other = { ...client, name: 'ACME', city: 'Łódź', properties: { rank: 'gold', vip: true } } as ClientView;
  const choices = choicesOf(client, other);
  expect(choices.map((choice) => [choice.field, choice.contested, usual(choice)])).toEqual([
    ['name', true, 'this'],
    ['city', false, 'other'],
    ['properties.vip', false, 'other'],
  ]);
});
