import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import type { BulkAction, ClientSelection } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { beginning, BulkFields } from './BulkFields';
import { followBulk } from './followBulk';
import { useBulk } from './queries';

interface BulkDialogProps {
  kind: BulkAction['kind'];
  selection: ClientSelection;
  count: number;
  onClose: () => void;
  onStarted: () => void;
}

/** Asks what the change needs to know, says how many clients it is for, and hands it in. */
export function BulkDialog({ kind, selection, count, onClose, onStarted }: BulkDialogProps) {
  const { t } = useTranslation();
  const [action, setAction] = useState(() => beginning(kind));
  const start = useBulk(selection);
  const errors = fieldErrors(start.error);

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    start.mutate(action, {
      onSuccess: (job) => {
        followBulk(job);
        onStarted();
      },
    });
  }

  return (
    <Modal opened onClose={onClose} title={t(`bulk.action.${kind}`)} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="bulk-form">
        <Stack gap="sm">
          {start.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, start.error)}</Alert> : null}
          <BulkFields action={action} errors={errors} onChange={(part) => setAction({ ...action, ...part })} />
          <Text c="dimmed">{t('bulk.for', { count })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={start.isPending} data-testid="bulk-start">{t('bulk.start')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
