import { expect, test } from 'vitest';
import type { CallListView } from '../api/types';
import { formOf, inputOf, newForm } from './callListForm';

const usual = { typeId: 'type-1', currency: 'PLN' };

test('asks in the usual currency for the usual deal where none was chosen', () => {
  expect(inputOf({ ...newForm('s'), opensDeal: true, amountMinor: 5 }, usual).plan.deal).toEqual({ typeId: 'type-1', amountMinor: 5, currency: 'PLN' });
  expect(inputOf(newForm('s'), usual).plan.deal).toBeUndefined();
});

test('leaves out questions without a text, and lines without a choice', () => {
  const questions = [{ text: ' Size? ', choices: 'small\n\n big ' }, { text: ' ', choices: 'x' }];
  expect(inputOf({ ...newForm('s'), questions }, usual).plan.script.questions).toEqual([{ text: 'Size?', choices: ['small', 'big'] }]);
});

test('reads back what it wrote', () => {
  const form = { ...newForm('s'), name: 'Spring', agentIds: ['a'], opensDeal: true, typeId: 't', currency: 'EUR', text: 'Hello', questions: [{ text: 'Size?', choices: 'small\nbig' }] };
  const input = inputOf(form, usual);
  expect(formOf({ ...input, id: 'x', version: 1, state: 'RUNNING' } as CallListView)).toEqual(form);
});
