import { expect, test } from 'vitest';
import { CHOICES, dispositionText, needsTime } from './dispositions';

test('offers the nine outcomes of a call in the order of their keys', () => {
  expect(CHOICES.map(({ disposition }) => disposition)).toEqual([
    'INTERESTED', 'OFFER_WANTED', 'MEETING_AGREED', 'CALL_LATER', 'NO_DECISION', 'NOT_INTERESTED', 'WRONG_PERSON', 'COMPLAINT', 'DO_NOT_CALL',
  ]);
});

test.each([
  ['INTERESTED', 'phone.outcome.interested'],
  ['UNREACHED', 'lists.disposition.UNREACHED'],
] as const)('names %s', (disposition, text) => {
  expect(dispositionText(disposition)).toBe(text);
});

test('asks for a time where something is to be done at one', () => {
  expect(CHOICES.map(({ disposition }) => disposition).filter(needsTime)).toEqual(['MEETING_AGREED', 'CALL_LATER']);
});
