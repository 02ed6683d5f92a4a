import { expect, test } from 'vitest';
import type { TaskView } from '../api/types';
import { groupTasks } from './groups';

const now = new Date(2026, 2, 10, 15, 0).getTime();

function task(id: string, due: Date | null, overdue = false): TaskView {
  return {
    id, title: id, kind: 'MANUAL', clientId: null, clientName: null, dealId: null, assigneeId: null,
    dueAt: due?.toISOString() ?? null, overdue, doneAt: null,
  };
}

test('puts overdue tasks first and those without a date last', () => {
  const groups = groupTasks(
    [
      task('free', null),
      task('late', new Date(2026, 2, 9), true),
      task('evening', new Date(2026, 2, 10, 23, 59)),
      task('morning', new Date(2026, 2, 11, 0, 1)),
      task('friday', new Date(2026, 2, 13)),
      task('april', new Date(2026, 3, 2)),
    ],
    now,
  );
  expect(groups.map(([group, tasks]) => [group, tasks.map(({ id }) => id)])).toEqual([
    ['overdue', ['late']],
    ['today', ['evening']],
    ['tomorrow', ['morning']],
    ['week', ['friday']],
    ['later', ['april']],
    ['no-date', ['free']],
  ]);
});
