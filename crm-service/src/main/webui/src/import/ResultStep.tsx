import { Alert, Anchor, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { ImportView } from '../api/types';
import { hasEnded, useJob } from '../jobs/queries';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import { OutcomeTabs } from './OutcomeTabs';
import { useRememberMapping, useStartStep } from './queries';

/** What has happened, and the way back. */
export function ResultStep({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const step = useStartStep(view.id);
  const [asking, setAsking] = useState(false);
  const refused = (view.counts.REJECTED ?? 0) + (view.counts.DUPLICATE ?? 0);
  return (
    <Stack gap="lg">
      {view.state === 'UNDONE' && view.jobId ? <Undone jobId={view.jobId} /> : null}
      <OutcomeTabs view={view} />
      <Group>
        {refused > 0 ? <Anchor href={`/api/imports/${view.id}/rejected`} download>{t('imports.rejected-file')}</Anchor> : null}
        {view.state === 'APPLIED' ? <Button variant="default" onClick={() => setAsking(true)} data-testid="import-undo">{t('imports.undo')}</Button> : null}
      </Group>
      {view.state === 'APPLIED' ? <Remember view={view} /> : null}
      {step.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, step.error)}</Alert> : null}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('imports.undo')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text mb="md">{t('imports.undo-text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button color="coral" onClick={() => { setAsking(false); step.mutate('undo'); }} data-testid="import-undo-sure">{t('imports.undo')}</Button>
        </Group>
      </Modal>
    </Stack>
  );
}

function Undone({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: job } = useJob(jobId);
  const result = hasEnded(job) ? ((job?.result ?? {}) as Record<string, number>) : {};
  return (
    <Alert color="petrol" title={t('imports.state.UNDONE')} data-testid="import-undone">
      <Group gap="md">
        {Object.entries(result).map(([what, count]) => <Text key={what} size="sm" className="num">{t(`imports.undone.${what}`)}: {format.number(count)}</Text>)}
      </Group>
    </Alert>
  );
}

function Remember({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const remember = useRememberMapping(view.id);
  const [name, setName] = useState('');
  return (
    <Group align="flex-end">
      <TextInput label={t('imports.remember')} description={t('imports.remember-hint')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Button
        variant="default"
        disabled={!name.trim()}
        loading={remember.isPending}
        onClick={() => remember.mutate(name.trim(), { onSuccess: () => toast(t('imports.is-remembered')) })}
      >
        {t('common.save')}
      </Button>
    </Group>
  );
}
