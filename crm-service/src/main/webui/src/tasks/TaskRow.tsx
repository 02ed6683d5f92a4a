import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskView } from '../api/types';
import { IconCheck, IconPhoneX, IconUserPlus } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { useDoneTask } from './queries';
import classes from './Tasks.module.css';

const MARKS = { CALL_BACK: IconPhoneX, NEW_LEAD: IconUserPlus, STEP: null, MANUAL: null };

export function TaskRow({ task, compact }: { task: TaskView; compact?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDoneTask();
  const Mark = MARKS[task.kind];
  return (
    <div className={classes.row} data-testid="task-row" data-compact={compact || undefined} data-done={task.doneAt !== null && task.doneAt !== undefined || undefined}>
      <button
        type="button"
        className={classes.check}
        aria-label={t('tasks.done', { title: task.title })}
        disabled={Boolean(task.doneAt)}
        onClick={() => done.mutate(task.id)}
        data-testid="task-done"
      >
        <IconCheck size={14} stroke={3} aria-hidden />
      </button>
      <div className={classes.what}>
        <div className={classes.title}>{task.title}</div>
        <div className={classes.about}>
          {Mark ? <Badge size="sm" color="amber" leftSection={<Mark size={12} />}>{t(`tasks.kind.${task.kind}`)}</Badge> : null}
          {!compact && task.clientId ? <Link to={`/clients/${task.clientId}`} className={classes.client}>{task.clientName}</Link> : null}
          {task.dealId ? <Link to={`/deals?deal=${task.dealId}`} className={classes.client}>{task.dealTitle ?? t('tasks.deal')}</Link> : null}
        </div>
      </div>
      {task.dueAt ? (
        <time className={classes.due} data-overdue={task.overdue || undefined} dateTime={task.dueAt} title={format.dateTime(task.dueAt)}>
          {task.overdue ? t('tasks.late', { ago: format.ago(task.dueAt) }) : dueText(task.dueAt)}
        </time>
      ) : null}
    </div>
  );

  function dueText(dueAt: string): string {
    const today = new Date(dueAt).toDateString() === new Date().toDateString();
    return today ? format.time(dueAt) : format.dayShort(dueAt);
  }
}
