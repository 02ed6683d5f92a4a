import type { TaskView } from '../api/types';

export type TaskGroup = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'no-date';

const ORDER: TaskGroup[] = ['overdue', 'today', 'tomorrow', 'week', 'later', 'no-date'];
const DAY = 86_400_000;

function groupOf(task: TaskView, now: number): TaskGroup {
  if (task.overdue) return 'overdue';
  if (!task.dueAt) return 'no-date';
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const days = Math.floor((new Date(task.dueAt).setHours(0, 0, 0, 0) - midnight + DAY / 2) / DAY);
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 7 ? 'week' : 'later';
}

/** Open tasks in the order of urgency: what is overdue comes first and is never hidden. */
export function groupTasks(tasks: TaskView[], now: number): [TaskGroup, TaskView[]][] {
  const groups = new Map<TaskGroup, TaskView[]>(ORDER.map((group) => [group, []]));
  for (const task of tasks) groups.get(groupOf(task, now))?.push(task);
  return [...groups].filter(([, ofGroup]) => ofGroup.length > 0);
}
