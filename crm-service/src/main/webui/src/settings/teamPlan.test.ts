import { expect, test } from 'vitest';
import type { UserView } from '../api/types';
import { teamSteps } from './teamPlan';

const user = (id: string, teamId: string | null, roles: string[]) => ({ id, teamId, roles }) as unknown as UserView;
const users = [user('anna', 'north', ['manager']), user('jan', 'north', ['head']), user('ewa', null, ['manager']), user('olga', 'south', ['head'])];

test('changes nobody when everything is as wanted', () => {
  expect(teamSteps('north', users, ['anna', 'jan'], ['jan'])).toEqual([]);
});

test('takes members in and lets others go, and leaves other teams alone', () => {
  expect(teamSteps('north', users, ['jan', 'ewa'], ['jan'])).toEqual([
    { id: 'anna', change: { teamId: null } },
    { id: 'ewa', change: { teamId: 'north' } },
  ]);
});

test('makes another member the head, and leaves nobody without a role', () => {
  expect(teamSteps('north', users, ['anna', 'jan'], ['anna'])).toEqual([
    { id: 'anna', change: { roles: ['manager', 'head'] } },
    { id: 'jan', change: { roles: ['manager'] } },
  ]);
});
