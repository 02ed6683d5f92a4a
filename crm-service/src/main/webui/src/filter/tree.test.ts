import { expect, test } from 'vitest';
import type { FilterInput } from '../api/types';
import { EVERYBODY, groupOf, isComplete, mayNest, NEW_CONDITION, nodeOf, partPath, sentence, withMore, withPart, wrongPlaces, wrongReason } from './tree';

const city: FilterInput = { field: 'city', is: 'ONE_OF', values: ['Łódź'] };
const phone: FilterInput = { field: 'phone', is: 'KNOWN' };
const size: FilterInput = { field: 'size', is: 'AT_LEAST', values: ['50'] };
const words = {
  condition: (node: FilterInput) => String(node.field),
  and: (parts: string[]) => parts.join(' and '),
  or: (parts: string[]) => parts.join(' or '),
  none: (parts: string) => `not (${parts})`,
  everybody: 'everybody',
};

test('reads the opposite of any as a group of its own, and any other opposite too', () => {
  expect(groupOf({ not: { any: [city, phone] } })).toEqual({ mode: 'none', parts: [city, phone] });
  expect(groupOf({ not: city })).toEqual({ mode: 'none', parts: [city] });
  expect(groupOf({ not: { all: [city, phone] } })).toEqual({ mode: 'none', parts: [{ all: [city, phone] }] });
  expect(groupOf(city)).toBeNull();
  expect(nodeOf({ mode: 'none', parts: [city] })).toEqual({ not: { any: [city] } });
});

test('changes, removes and adds parts without touching the filter before', () => {
  const filter: FilterInput = { any: [city, phone] };
  expect(withPart(filter, 1, size)).toEqual({ any: [city, size] });
  expect(withPart(filter, 0, null)).toEqual({ any: [phone] });
  expect(withMore(filter, size)).toEqual({ any: [city, phone, size] });
  expect(filter).toEqual({ any: [city, phone] });
});

test('makes a group of a lone condition when another is added', () => {
  expect(withMore(city, phone)).toEqual({ all: [city, phone] });
});

test('names the places of nodes as the server does', () => {
  expect(partPath({ all: [city] }, 'filter', 0)).toBe('filter.all[0]');
  expect(partPath({ not: { any: [city, phone] } }, 'filter.all[2]', 1)).toBe('filter.all[2].not.any[1]');
  expect(partPath({ not: city }, 'filter', 0)).toBe('filter.not');
});

test('finds the wrong node in the answer of the server', () => {
  expect(wrongPlaces([{ field: 'filter.all[1].is' }, { field: 'add.input.filter.any[0]' }, { field: 'name' }])).toEqual(
    new Set(['filter.all[1]', 'filter.any[0]']),
  );
});

test('tells why a node is wrong by what is in it', () => {
  expect(wrongReason(NEW_CONDITION, 'filter.all[0]')).toBe('unfilled');
  expect(wrongReason({ field: 'segment', is: 'ONE_OF', values: ['x'] }, 'filter.all[0]')).toBe('segment');
  expect(wrongReason({ field: 'property:x', is: 'YES' }, 'filter.all[0]')).toBe('property');
  expect(wrongReason(city, 'filter.any[0].any[0].any[0].any[0].any[0].any[0].any[0].any[0]')).toBe('too-deep');
});

test('is complete when each condition has its values and no group is empty', () => {
  expect(isComplete(null)).toBe(true);
  expect(isComplete(EVERYBODY)).toBe(true);
  expect(isComplete({ all: [city, { not: { any: [phone] } }] })).toBe(true);
  expect(isComplete({ all: [city, NEW_CONDITION] })).toBe(false);
  expect(isComplete({ all: [city, { any: [] }] })).toBe(false);
  expect(isComplete({ not: { any: [] } })).toBe(false);
  expect(isComplete({ field: 'city', is: 'CONTAINS', values: [' '] })).toBe(false);
});

test('lets groups lie in each other only as deep as the server takes them', () => {
  expect(mayNest('filter')).toBe(true);
  expect(mayNest('filter.all[0].any[0].any[0].any[0]')).toBe(true);
  expect(mayNest('filter.all[0].any[0].any[0].any[0].any[0]')).toBe(false);
});

test('writes a filter as one phrase, groups within groups in brackets', () => {
  expect(sentence(null, words)).toBe('everybody');
  expect(sentence(EVERYBODY, words)).toBe('everybody');
  expect(sentence({ all: [city, { any: [phone, size] }] }, words)).toBe('city and (phone or size)');
  expect(sentence({ any: [city, { not: { any: [phone, size] } }] }, words)).toBe('city or not (phone or size)');
  expect(sentence({ all: [{ any: [city, phone] }] }, words)).toBe('city or phone');
});
