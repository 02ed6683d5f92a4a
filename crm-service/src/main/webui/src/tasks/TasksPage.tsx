import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconAlertCircle, IconChecks, IconPlus } from '../ui/icons';
import { Page } from '../ui/Page';
import { useNow } from '../ui/useFormat';
import { groupTasks } from './groups';
import { NewTaskDialog } from './NewTaskDialog';
import { useMyTasks } from './queries';
import { TaskRow } from './TaskRow';
import classes from './Tasks.module.css';

export function TasksPage() {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const [state, setState] = useState<'OPEN' | 'DONE'>('OPEN');
  const [creating, setCreating] = useState(false);
  const tasks = useMyTasks(state);
  const overdue = state === 'OPEN' ? (tasks.data?.filter((task) => task.overdue).length ?? 0) : 0;
  const lead = tasks.data && state === 'OPEN'
    ? [t('tasks.open-count', { count: tasks.data.length }), overdue > 0 ? t('tasks.overdue-count', { count: overdue }) : null].filter(Boolean).join(', ')
    : undefined;
  const newButton = <Button leftSection={<IconPlus size={17} />} onClick={() => setCreating(true)} data-testid="new-task">{t('tasks.new')}</Button>;

  return (
    <Page
      title={t('tasks.mine')}
      lead={lead}
      actions={
        <>
          <SegmentedControl
            aria-label={t('tasks.show')}
            value={state}
            onChange={(value) => setState(value as 'OPEN' | 'DONE')}
            data={[{ value: 'OPEN', label: t('tasks.open') }, { value: 'DONE', label: t('tasks.finished') }]}
          />
          {newButton}
        </>
      }
    >
      {tasks.error ? <Failure error={tasks.error} retry={() => void tasks.refetch()} /> : null}
      {tasks.isPending ? <Skeleton height={280} radius="lg" /> : null}
      {tasks.data?.length === 0 ? (
        <Empty
          icon={<IconChecks size={26} />}
          title={t(state === 'OPEN' ? 'tasks.none' : 'tasks.none-done')}
          text={t(state === 'OPEN' ? 'tasks.none-text' : 'tasks.none-done-text')}
          action={state === 'OPEN' ? newButton : undefined}
        />
      ) : null}
      {state === 'OPEN' ? (
        groupTasks(tasks.data ?? [], now).map(([group, ofGroup]) => (
          <section key={group} className={classes.group} data-testid={`tasks-${group}`}>
            <h2 className={classes.groupHead} data-overdue={group === 'overdue' || undefined}>
              {group === 'overdue' ? <IconAlertCircle size={18} aria-hidden /> : null}
              {t(`tasks.group.${group}`)}
              <span className={classes.count}>{ofGroup.length}</span>
            </h2>
            <div className={`lj-surface ${classes.list}`}>{ofGroup.map((task) => <TaskRow key={task.id} task={task} />)}</div>
          </section>
        ))
      ) : tasks.data && tasks.data.length > 0 ? (
        <div className={`lj-surface ${classes.list}`}>{tasks.data.map((task) => <TaskRow key={task.id} task={task} />)}</div>
      ) : null}
      {creating ? <NewTaskDialog onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
