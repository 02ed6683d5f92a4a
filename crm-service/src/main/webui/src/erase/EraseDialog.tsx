import { Alert, Button, Group, List, Modal, Select, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemText } from '../api/problem';
import type { EraseReason, EraseView } from '../api/types';
import { Failure } from '../ui/Failure';
import { IconAlertCircle, IconAlertTriangle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useErase, useExtent } from './queries';

const REASONS: EraseReason[] = ['REQUESTED', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED', 'UNLAWFUL'];

/** Erases a client for good: what goes and what stays is shown first, and the name has to be typed. */
export function EraseDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const extent = useExtent(clientId);
  return (
    <Modal opened onClose={onClose} title={t('erase.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {extent.error ? <Failure error={extent.error} retry={() => void extent.refetch()} compact /> : null}
      {extent.isPending ? <Skeleton height={260} radius="md" /> : null}
      {extent.data ? <Confirmation clientId={clientId} extent={extent.data} onClose={onClose} /> : null}
    </Modal>
  );
}

function Confirmation({ clientId, extent, onClose }: { clientId: string; extent: EraseView; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const erase = useErase(clientId);
  const [name, setName] = useState('');
  const [reason, setReason] = useState<EraseReason | null>(null);
  const ready = extent.openDeals === 0 && reason !== null && name.trim() === extent.name.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || !reason) return;
    erase.mutate({ name, reason }, {
      onSuccess: () => {
        toast(t('erase.done'));
        void navigate('/clients', { replace: true });
      },
    });
  }

  return (
    <form onSubmit={submit} data-testid="erase-form">
      <Stack gap="sm">
        {erase.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, erase.error)}</Alert> : null}
        {extent.openDeals > 0 ? <Alert color="amber" icon={<IconAlertTriangle />}>{t('erase.open-deals', { count: extent.openDeals })}</Alert> : null}
        <Extent extent={extent} />
        <Select
          label={t('erase.reason-label')}
          withAsterisk
          data={REASONS.map((value) => ({ value, label: t(`erase.reason.${value}`) }))}
          value={reason}
          onChange={(value) => setReason(value as EraseReason | null)}
        />
        <TextInput label={t('erase.type-name')} description={extent.name} withAsterisk autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} data-testid="erase-name" />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" color="coral" disabled={!ready} loading={erase.isPending} data-testid="erase-confirm">{t('erase.confirm')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Extent({ extent }: { extent: EraseView }) {
  const { t } = useTranslation();
  const gone = [
    t('erase.facts'),
    t('erase.contacts', { count: extent.contacts }),
    t('erase.interactions', { count: extent.interactions }),
    t('erase.tasks', { count: extent.tasks }),
    t('erase.import-rows', { count: extent.importRows }),
    t('erase.exports'),
  ];
  return (
    <>
      <Text>{t('erase.lead')}</Text>
      <div>
        <Title order={3}>{t('erase.goes')}</Title>
        <List size="sm">{gone.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>
      </div>
      <div>
        <Title order={3}>{t('erase.stays')}</Title>
        <List size="sm">
          <List.Item>{t('erase.deals', { count: extent.deals })}</List.Item>
          <List.Item>{t('erase.refusals')}</List.Item>
        </List>
      </div>
    </>
  );
}
