import { expect, test } from 'vitest';
import type { PropertyDefinition } from '../api/types';
import { CONSENTS, operatorsOf, SECTIONS, withField, withOperator } from './fields';

const until: PropertyDefinition = { id: 'p1', name: 'Contract until', type: 'DATE', choices: [], place: 0, retired: false };

test('offers only fields of which something can be asked', () => {
  for (const field of Object.values(SECTIONS).flat()) expect(operatorsOf(field, [])).not.toEqual([]);
  expect(CONSENTS).toHaveLength(6);
});

test('asks of a property what its type allows, and nothing of one that is gone', () => {
  expect(operatorsOf('property:p1', [until])).toContain('WITHIN_DAYS');
  expect(operatorsOf('property:p1', [until])).not.toContain('CONTAINS');
  expect(operatorsOf('property:p2', [until])).toEqual([]);
});

test('begins a condition with the usual operator and no value', () => {
  expect(withField('lastContact', [])).toEqual({ field: 'lastContact', is: 'NOT_WITHIN_DAYS', values: [] });
});

test('keeps the values only when the other operator takes the same kind', () => {
  const city = { field: 'city', is: 'ONE_OF' as const, values: ['Łódź', 'Kraków'] };
  expect(withOperator(city, 'NONE_OF').values).toEqual(['Łódź', 'Kraków']);
  expect(withOperator(city, 'KNOWN').values).toEqual([]);
  expect(withOperator(city, 'CONTAINS').values).toEqual([]);
});
