import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '../jobs/JobProgress';
import { hasEnded, useMyJobs } from '../jobs/queries';
import { useFormat } from '../ui/useFormat';

const SHOWN = 3;

/** The exports that were begun before, after a reload as well: those that go on with their bar, the others as files. */
export function EarlierExports() {
  const { t } = useTranslation();
  const format = useFormat();
  const jobs = useMyJobs('export');
  const worth = jobs.data?.filter((job) => !hasEnded(job) || job.file).slice(0, SHOWN) ?? [];
  if (worth.length === 0) return null;
  return (
    <Stack component="section" gap={6} aria-label={t('exports.earlier')} data-testid="export-earlier">
      <Text size="sm" fw={600}>{t('exports.earlier')}</Text>
      {worth.map((job) =>
        job.file ? (
          <Text key={job.id} size="sm">
            <Anchor href={`/api/jobs/${job.id}/file`} download inherit>{job.file.name}</Anchor>
            <Text span c="dimmed" inherit>{` · ${format.dateTime(job.createdAt)}`}</Text>
          </Text>
        ) : (
          <JobProgress key={job.id} id={job.id} label={t('exports.doing')} onEnd={() => void jobs.refetch()} />
        ),
      )}
    </Stack>
  );
}
