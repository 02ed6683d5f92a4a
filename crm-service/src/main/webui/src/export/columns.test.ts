import { expect, test } from 'vitest';
import { parts } from './columns';

test('tells columns, in the order of the file, from properties', () => {
  expect(parts(['CITY', 'a-property', 'NAME'])).toEqual({ columns: ['NAME', 'CITY'], properties: ['a-property'] });
});
