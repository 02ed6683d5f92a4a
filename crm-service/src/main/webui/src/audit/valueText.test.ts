import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { Format } from '../ui/format';
import { valueText } from './valueText';

const texts: Record<string, string> = {
  'audit.empty': 'empty', 'card.yes': 'Yes', 'card.no': 'No', 'role.head': 'Head', 'consent.state.GIVEN': 'agreed', 'audit.kind.PHONE': 'Phone',
};
const t = ((key: string, more?: { defaultValue?: string }) => texts[key] ?? more?.defaultValue ?? key) as unknown as TFunction;
const format = new Format('en-GB');

test('says that there was nothing', () => {
  expect(valueText(t, format, 'city', null)).toBe('empty');
});

test('puts choices, roles and flags into words', () => {
  expect(valueText(t, format, 'state', 'GIVEN')).toBe('agreed');
  expect(valueText(t, format, 'roles', 'head, other')).toBe('Head, other');
  expect(valueText(t, format, 'active', 'false')).toBe('No');
  expect(valueText(t, format, 'kind', 'PHONE')).toBe('Phone');
});

test('leaves what people wrote as it is', () => {
  expect(valueText(t, format, 'source', 'trade fair')).toBe('trade fair');
  expect(valueText(t, format, 'city', 'Łódź')).toBe('Łódź');
});
