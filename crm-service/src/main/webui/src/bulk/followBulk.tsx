import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../api/types';
import { JobProgress } from '../jobs/JobProgress';
import { type BulkResult, useUndoBulk } from './queries';

const UNDO_MS = 10_000;
const SHOWN_MS = 5_000;
const TOUCHED = ['clients', 'client', 'categories', 'tasks', 'timeline'];

type Way = 'there' | 'back';

const noticeId = (job: JobView) => `bulk-${job.id}`;

/** Follows a bulk change in a notice that stays while pages come and go: the bar, then what was done and the way back. */
export function followBulk(job: JobView, way: Way = 'there'): void {
  notifications.show({
    id: noticeId(job),
    color: 'petrol',
    autoClose: false,
    withCloseButton: false,
    message: <Running job={job} way={way} />,
  });
}

function told(job: JobView, way: Way): void {
  const done = job.state === 'DONE';
  notifications.update({
    id: noticeId(job),
    color: done ? 'petrol' : 'coral',
    autoClose: way === 'there' ? UNDO_MS : SHOWN_MS,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18next.t('common.close') },
    message: <Told job={job} way={way} />,
  });
}

function Running({ job, way }: { job: JobView; way: Way }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const onEnd = useCallback(
    (ended: JobView) => {
      for (const key of TOUCHED) void queries.invalidateQueries({ queryKey: [key] });
      told(ended, way);
    },
    [queries, way],
  );
  return <JobProgress id={job.id} label={t(way === 'there' ? 'bulk.doing' : 'bulk.undoing')} onEnd={onEnd} />;
}

function Told({ job, way }: { job: JobView; way: Way }) {
  const { t } = useTranslation();
  const undo = useUndoBulk();
  const result = job.result as BulkResult | null | undefined;
  const lines = [
    job.state === 'DONE' ? null : (job.problem ?? t('jobs.cancelled')),
    result ? t(way === 'there' ? 'bulk.changed' : 'bulk.restored', { count: result.changed }) : null,
    result && result.same > 0 ? t('bulk.same', { count: result.same }) : null,
    result && result.left > 0 ? t(way === 'there' ? 'bulk.left' : 'bulk.kept', { count: result.left }) : null,
  ];

  function takeBack(): void {
    undo.mutateAsync(job.id).then((back) => {
      notifications.hide(noticeId(job));
      followBulk(back, 'back');
    }, () => undefined);
  }

  return (
    <Group justify="space-between" wrap="nowrap" data-testid="bulk-done">
      <Text>{lines.filter(Boolean).join(' ')}</Text>
      {way === 'there' && result?.changed !== 0 ? (
        <Button size="compact-sm" variant="default" style={{ flex: 'none' }} loading={undo.isPending} onClick={takeBack} data-testid="bulk-undo">
          {t('bulk.undo')}
        </Button>
      ) : null}
    </Group>
  );
}
