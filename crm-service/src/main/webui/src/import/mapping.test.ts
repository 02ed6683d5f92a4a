import { expect, test } from 'vitest';
import type { ImportLayout } from '../api/types';
import { asksForConsent, formOf, hasName, mappingOf, withTarget } from './mapping';

const layout: ImportLayout = {
  format: 'CSV',
  sheets: [],
  headerRow: 1,
  columns: [
    { index: 0, header: 'Firma', samples: ['Acme'], guess: 'name' },
    { index: 1, header: 'Tel', samples: [], guess: 'phone' },
    { index: 2, header: 'Cos', samples: [] },
  ],
};

test('begins with what the columns seem to be', () => {
  expect(formOf(layout, null).targets).toEqual(['name', 'phone', null]);
});

test('begins with the mapping that was chosen before', () => {
  const mapping = { columns: [{ column: 2, target: 'name' }], policy: 'SKIP' as const };
  expect(formOf(layout, mapping)).toMatchObject({ targets: [null, null, 'name'], policy: 'SKIP' });
});

test('takes a field from the other column, unless several may fill it', () => {
  const form = formOf(layout, null);
  expect(withTarget(form, 2, 'name').targets).toEqual([null, 'phone', 'name']);
  expect(withTarget(form, 2, 'phone').targets).toEqual(['name', 'phone', 'phone']);
});

test('sends the columns that are taken', () => {
  const form = { ...formOf(layout, null), source: ' fair ' };
  expect(mappingOf(form)).toMatchObject({ columns: [{ column: 0, target: 'name' }, { column: 1, target: 'phone' }], defaults: { source: 'fair' } });
});

test('knows when a name is missing and when consents need a proof', () => {
  const form = formOf(layout, null);
  expect(hasName(withTarget(form, 0, null))).toBe(false);
  expect(asksForConsent(withTarget(form, 2, 'consentEmail'))).toBe(true);
});
