import { ActionIcon, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewTaskDialog } from '../tasks/NewTaskDialog';
import { useClientTasks } from '../tasks/queries';
import { TaskRow } from '../tasks/TaskRow';
import { IconPlus } from '../ui/icons';
import classes from './ClientPage.module.css';

export function ClientTasks({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const tasks = useClientTasks(clientId);
  const [creating, setCreating] = useState(false);
  return (
    <section className={`lj-surface ${classes.card}`} aria-label={t('nav.tasks')}>
      <div className={classes.cardHead}>
        <Title order={2}>{t('nav.tasks')}</Title>
        <ActionIcon variant="subtle" aria-label={t('tasks.new')} onClick={() => setCreating(true)}><IconPlus size={18} /></ActionIcon>
      </div>
      {tasks.isPending ? <Skeleton height={50} /> : null}
      {tasks.data?.length === 0 ? <Text c="dimmed">{t('clients.no-tasks')}</Text> : null}
      {tasks.data?.map((task) => <TaskRow key={task.id} task={task} compact />)}
      {creating ? <NewTaskDialog clientId={clientId} onClose={() => setCreating(false)} /> : null}
    </section>
  );
}
