import { Alert, Anchor, Badge, Button, FileButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { problemText } from '../api/problem';
import { IconAlertCircle } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './Import.module.css';
import { useImports, useUpload } from './queries';

/** Where a spreadsheet is dropped, with the imports so far. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUpload();
  const [over, setOver] = useState(false);

  function take(file: File | null | undefined): void {
    if (file) upload.mutate(file, { onSuccess: (view) => navigate(`/clients/import/${view.id}`) });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Stack gap="lg">
        <div
          className={`lj-surface ${classes.drop}`}
          data-over={over || undefined}
          onDragOver={(event) => { event.preventDefault(); setOver(true); }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Text fw={600}>{t('imports.drop')}</Text>
          <Text size="sm" c="dimmed">{t('imports.limits')}</Text>
          <FileButton onChange={take} accept=".xlsx,.csv,.txt" inputProps={{ 'aria-label': t('imports.choose') }}>
            {(props) => <Button {...props} loading={upload.isPending} data-testid="import-choose">{t('imports.choose')}</Button>}
          </FileButton>
        </div>
        {upload.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, upload.error)}</Alert> : null}
        <History />
      </Stack>
    </Page>
  );
}

function History() {
  const { t } = useTranslation();
  const format = useFormat();
  const imports = useImports();
  if (imports.isPending) return <Skeleton height={140} radius="lg" />;
  if (!imports.data?.length) return null;
  return (
    <section aria-label={t('imports.history')}>
      <Text component="h2" fw={600} mb="xs">{t('imports.history')}</Text>
      <Stack gap="xs">
        {imports.data.map((one) => (
          <Group key={one.id} className={`lj-surface ${classes.past}`} justify="space-between">
            <div style={{ minWidth: 0 }}>
              <Anchor component={Link} to={`/clients/import/${one.id}`} className="lj-ellipsis">{one.fileName}</Anchor>
              <Text size="sm" c="dimmed">{format.dateTime(one.createdAt)}</Text>
            </div>
            <Group gap="xs">
              {Object.entries(one.counts).map(([outcome, count]) => (
                <Text key={outcome} size="sm" className="num">{t(`imports.outcome.${outcome}`)}: {format.number(count)}</Text>
              ))}
              <Badge variant="light" color={one.state === 'APPLIED' ? 'petrol' : 'gray'}>{t(`imports.state.${one.state}`)}</Badge>
            </Group>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
