import { expect, test } from 'vitest';
import { addedTo, emptyPerson, emptyPoint, errorsOnForm, formOf, inputOf } from './clientForm';

const anna = { ...emptyPerson(), name: ' Anna ', points: [emptyPoint('PHONE'), emptyPoint('PHONE', '601')] };
const form = {
  ...formOf(null, '', null),
  name: ' Acme ',
  points: [emptyPoint('PHONE'), emptyPoint('PHONE', '22 123'), emptyPoint('EMAIL', 'anna@example.com')],
  persons: [emptyPerson(), anna],
};

test('sends only what was filled in', () => {
  expect(inputOf(form)).toMatchObject({
    name: 'Acme',
    city: undefined,
    contactPoints: [{ kind: 'PHONE', value: '22 123' }, { kind: 'EMAIL', value: 'anna@example.com' }],
    persons: [{ name: 'Anna', contactPoints: [{ kind: 'PHONE', value: '601' }] }],
  });
});

test('shows the error of a contact point at the field it was typed in', () => {
  const errors = errorsOnForm(
    form,
    { 'contactPoints[0].value': 'x', 'contactPoints[1].value': 'x', 'persons[0].contactPoints[0].value': 'x', 'persons[0].name': 'name' },
    { PHONE: 'no phone', EMAIL: 'no mail' },
  );
  expect(errors['points.1.value']).toBe('no phone');
  expect(errors['points.0.value']).toBeUndefined();
  expect(errors['points.2.value']).toBe('no mail');
  expect(errors['persons.1.points.1.value']).toBe('no phone');
  expect(errors['persons.1.name']).toBe('name');
});

test('adds to a client what it does not have yet', () => {
  const client = { ...form, city: 'Łódź', points: [emptyPoint('PHONE', '22-123')], persons: [] };
  const typed = { ...form, city: 'Kraków', region: 'łódzkie', categories: ['VIP'] };
  const added = addedTo(client, typed);
  expect(added.points.map((point) => point.value)).toEqual(['22-123', 'anna@example.com']);
  expect(added.persons.map((person) => person.name)).toEqual([' Anna ']);
  expect(added).toMatchObject({ city: 'Łódź', region: 'łódzkie', categories: ['VIP'] });
});
