import { expect, test } from 'vitest';
import { errorsOnForm, formOf, inputOf } from './clientForm';

const form = { ...formOf(null, '', null), name: ' Anna ', phones: ['', '22 123'], emails: ['anna@example.com'] };

test('sends only what was filled in', () => {
  expect(inputOf(form, null)).toMatchObject({
    name: 'Anna',
    city: undefined,
    contactPoints: [{ kind: 'PHONE', value: '22 123' }, { kind: 'EMAIL', value: 'anna@example.com' }],
  });
});

test('shows the error of a contact point at the field it was typed in', () => {
  const errors = errorsOnForm(form, { 'contactPoints[0].value': 'x', 'contactPoints[1].value': 'x' }, { PHONE: 'no phone', EMAIL: 'no mail' });
  expect(errors['phones.1']).toBe('no phone');
  expect(errors['phones.0']).toBeUndefined();
  expect(errors['emails.0']).toBe('no mail');
});
