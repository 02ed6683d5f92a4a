import { Anchor, Button, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientSelection, ExportInput, JobView } from '../api/types';
import { JobProgress } from '../jobs/JobProgress';
import { useProperties } from '../properties/queries';
import { ColumnChoice } from './ColumnChoice';
import { COLUMNS, parts } from './columns';
import { EarlierExports } from './EarlierExports';
import { useExport } from './queries';

const FORMATS = ['XLSX', 'CSV', 'VCARD'] as const;
const SEPARATORS = ['SEMICOLON', 'COMMA', 'TAB'] as const;

export interface Selected {
  selection: ClientSelection;
  /** How many clients are selected, as soon as it is known. */
  count: number | undefined;
}

/** Which file with which columns; then the bar, then the file. */
export function ExportDialog({ selection, count, onClose }: Selected & { onClose: () => void }) {
  const { t } = useTranslation();
  const [job, setJob] = useState<JobView | null>(null);
  const done = job?.state === 'DONE';
  return (
    <Modal opened onClose={onClose} size="lg" title={t('exports.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {job === null ? (
        <Stack>
          <Choice selection={selection} count={count} onStarted={setJob} onClose={onClose} />
          <EarlierExports />
        </Stack>
      ) : null}
      {job && !done ? <JobProgress id={job.id} label={t('exports.doing')} onEnd={setJob} /> : null}
      {job && done ? (
        <Stack gap="sm">
          <Text>{t('exports.done', { count: (job.result as { clients?: number } | null)?.clients ?? 0 })}</Text>
          <Anchor href={`/api/jobs/${job.id}/file`} download data-testid="export-file">{job.file?.name ?? t('exports.download')}</Anchor>
        </Stack>
      ) : null}
    </Modal>
  );
}

interface ChoiceProps extends Selected {
  onStarted: (job: JobView) => void;
  onClose: () => void;
}

function Choice({ selection, count, onStarted, onClose }: ChoiceProps) {
  const { t } = useTranslation();
  const properties = useProperties();
  const start = useExport(selection);
  const [format, setFormat] = useState<ExportInput['format']>('XLSX');
  const [separator, setSeparator] = useState<(typeof SEPARATORS)[number]>('SEMICOLON');
  const [left, setLeft] = useState<string[]>([]);
  const all = [...COLUMNS, ...(properties.data ?? []).map(({ id }) => id)];
  const chosen = all.filter((column) => !left.includes(column));
  const table = format !== 'VCARD';
  const { columns } = parts(chosen);
  const ready = !table || columns.length > 0;

  function begin(): void {
    start.mutate({ format, ...(table ? parts(chosen) : {}), separator: format === 'CSV' ? separator : undefined }, { onSuccess: onStarted });
  }

  return (
    <Stack gap="sm" data-testid="export-form">
      <Text>{count === undefined ? t('common.loading') : t('exports.count', { count })}</Text>
      <SegmentedControl
        aria-label={t('exports.format-label')}
        value={format}
        onChange={(value) => setFormat(value as ExportInput['format'])}
        data={FORMATS.map((value) => ({ value, label: t(`exports.format.${value}`) }))}
        data-testid="export-format"
      />
      {format === 'CSV' ? (
        <Select
          label={t('exports.separator-label')}
          description={t('exports.encoding')}
          allowDeselect={false}
          data={SEPARATORS.map((value) => ({ value, label: t(`exports.separator.${value}`) }))}
          value={separator}
          onChange={(value) => setSeparator((value ?? 'SEMICOLON') as typeof separator)}
        />
      ) : null}
      {table ? (
        <ColumnChoice all={all} chosen={chosen} onChange={(wanted) => setLeft(all.filter((column) => !wanted.includes(column)))} />
      ) : <Text c="dimmed">{t('exports.vcard-hint')}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
        <Button disabled={!ready || !properties.data} loading={start.isPending} onClick={begin} data-testid="export-start">{t('exports.start')}</Button>
      </Group>
    </Stack>
  );
}
