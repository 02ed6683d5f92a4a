import { expect, test } from 'vitest';
import { Format, formatPhone, initials, localeFor, toMinor } from './format';

const english = new Format('en-GB');

test('shows whole amounts without cents and others with two digits', () => {
  expect(english.money(1_250_000, 'PLN')).toBe('PLN\u00a012,500');
  expect(english.money(1_250_050, 'EUR')).toBe('€12,500.50');
});

test('shows the two largest units of a length of time', () => {
  expect(english.length(4 * 86_400 + 3 * 3_600 + 59)).toBe('4d 3h');
  expect(english.length(65)).toBe('1m 5s');
  expect(english.length(0)).toBe('0s');
  expect(english.length(86_400 + 30)).toBe('1d');
});

test('shows the past and the future by the largest unit', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  expect(english.ago('2026-03-07T12:00:00Z', now)).toBe('3 days ago');
  expect(english.ago('2026-03-10T14:00:00Z', now)).toBe('in 2 hours');
});

test('takes the regional locale of the browser only for its own language', () => {
  expect(localeFor('en', ['pl-PL', 'en-US'])).toBe('en-US');
  expect(localeFor('ru', ['pl-PL', 'en-US'])).toBe('ru-RU');
});

test('spells phones internationally and leaves other text alone', () => {
  expect(formatPhone('+48221234567')).toBe('+48 22 123 45 67');
  expect(formatPhone('anonymous')).toBe('anonymous');
});

test('rounds typed money to the nearest minor unit', () => {
  expect(toMinor(19.99)).toBe(1999);
});

test('makes initials of the first two words', () => {
  expect(initials('Żabka Polska sp. z o.o.')).toBe('ŻP');
  expect(initials('+48 600 713 142')).toBe('#');
});
