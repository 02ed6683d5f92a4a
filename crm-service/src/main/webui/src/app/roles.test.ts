import { expect, test } from 'vitest';
import { channelsFor, homeFor, sectionsFor } from './roles';

test('shows a marketer clients, call lists, segments, campaigns and settings alone', () => {
  expect(sectionsFor(['marketer'])).toEqual(['clients', 'call-lists', 'segments', 'campaigns', 'settings']);
});

test('opens the page where the day of each role begins', () => {
  expect(homeFor(['head'])).toBe('/funnel');
  expect(homeFor(['manager'])).toBe('/deals');
  expect(homeFor(['agent'])).toBe('/tasks');
  expect(homeFor(['marketer'])).toBe('/campaigns');
});

test('follows only the live channels of the role', () => {
  expect(channelsFor(['marketer'])).toBe('crm,campaigns');
  expect(channelsFor(['agent'])).toBe('phone,crm');
  expect(channelsFor(['admin'])).toBe('phone,crm,campaigns,funnel');
});
