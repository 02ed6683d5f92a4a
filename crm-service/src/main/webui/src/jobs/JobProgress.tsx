import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { hasEnded, useCancelJob, useJob } from './queries';

interface JobProgressProps {
  id: string;
  label: string;
  onEnd?: (job: JobView) => void;
}

/** The bar of a job that runs, with a button to cancel it; says why when it failed, and nothing when it is done. */
export function JobProgress({ id, label, onEnd }: JobProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: job } = useJob(id);
  const cancel = useCancelJob();
  const told = useRef<string | null>(null);
  const ended = hasEnded(job);

  useEffect(() => {
    if (job && ended && told.current !== job.id) {
      told.current = job.id;
      onEnd?.(job);
    }
  }, [job, ended, onEnd]);

  if (job?.state === 'FAILED') return <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{job.problem}</Alert>;
  if (job?.state === 'CANCELLED') return <Alert color="gray" role="status">{t('jobs.cancelled')}</Alert>;
  if (ended) return null;
  const total = job?.total ?? 0;
  const percent = total > 0 ? Math.min(100, (100 * (job?.done ?? 0)) / total) : 0;
  return (
    <Stack gap={6} data-testid="job-progress">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={500}>{label}</Text>
        <Button variant="subtle" color="gray" size="compact-sm" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>{t('common.cancel')}</Button>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={percent} animated aria-label={label} data-testid="job-bar" />
      </Progress.Root>
      <Text size="sm" c="dimmed" className="num" aria-live="polite">
        {total > 0 ? t('jobs.so-far', { done: format.number(job?.done ?? 0), total: format.number(total) }) : t('jobs.waiting')}
      </Text>
    </Stack>
  );
}
