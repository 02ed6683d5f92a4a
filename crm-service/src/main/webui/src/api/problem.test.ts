import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import { fieldErrors, ProblemError, problemText } from './problem';

const t = ((key: string, values?: { defaultValue?: string; token?: string }) => {
  const texts: Record<string, string> = {
    'problem.stale-record': 'Changed meanwhile',
    'problem.unknown-token': `Unknown ${values?.token}`,
    'problem.unexpected': 'Unexpected',
    'problem.server': 'Server',
  };
  return texts[key] ?? values?.defaultValue ?? key;
}) as unknown as TFunction;

const problem = (status: number, slug: string, detail?: string) =>
  ProblemError.from(status, { type: `urn:lejek:problem:${slug}`, status, detail });

test('says a known kind of problem in the words of the user', () => {
  expect(problemText(t, problem(412, 'stale-record', 'server words'))).toBe('Changed meanwhile');
});

test('names the placeholder that the server refused', () => {
  expect(problemText(t, problem(422, 'unknown-token', 'The placeholder {client.salary|0} is unknown'))).toBe('Unknown {client.salary|0}');
});

test('falls back to the detail, then to the kind of status', () => {
  expect(problemText(t, problem(409, 'something-new', 'Do this instead.'))).toBe('Do this instead.');
  expect(problemText(t, ProblemError.from(502, '<html>'))).toBe('Server');
  expect(problemText(t, new Error('boom'))).toBe('Unexpected');
});

test('finds a field by the end of its path', () => {
  const error = ProblemError.from(400, { violations: [{ field: 'create.input.contactPoints[0].value', message: 'no phone' }] });
  expect(fieldErrors(error)['contactPoints[0].value']).toBe('no phone');
});
