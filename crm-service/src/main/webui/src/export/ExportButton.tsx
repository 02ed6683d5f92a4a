import { Anchor, Button, Menu, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client';
import type { ClientSelection, JobView } from '../api/types';
import { JobProgress } from '../jobs/JobProgress';

const FORMATS = ['XLSX', 'CSV', 'VCARD'] as const;
type Format = (typeof FORMATS)[number];

interface Selection {
  q?: string;
  category?: string | null;
}

/** All clients of a view as a file: choose a format, watch the bar, download. */
export function ExportButton({ q, category }: Selection) {
  const { t } = useTranslation();
  const [job, setJob] = useState<JobView | null>(null);
  const start = useMutation({
    mutationFn: (format: Format) => {
      const selection: Partial<ClientSelection> = {
        q: q || undefined,
        filter: category ? { field: 'category', is: 'ONE_OF', values: [category] } : undefined,
      };
      return unwrap<JobView>(api.POST('/api/exports', { body: { format, selection: selection as ClientSelection } }));
    },
    onSuccess: setJob,
  });
  const done = job?.state === 'DONE';
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" loading={start.isPending} data-testid="export">{t('exports.open')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => <Menu.Item key={format} onClick={() => start.mutate(format)}>{t(`exports.format.${format}`)}</Menu.Item>)}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={job !== null} onClose={() => setJob(null)} title={t('exports.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {job && !done ? <JobProgress id={job.id} label={t('exports.doing')} onEnd={setJob} /> : null}
        {job && done ? (
          <Stack gap="sm">
            <Text>{t('exports.done', { count: (job.result as { clients?: number } | null)?.clients ?? 0 })}</Text>
            <Anchor href={`/api/jobs/${job.id}/file`} download data-testid="export-file">{job.file?.name ?? t('exports.download')}</Anchor>
          </Stack>
        ) : null}
      </Modal>
    </>
  );
}
