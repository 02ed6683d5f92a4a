import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unasked, usePhone } from './PhoneProvider';
import { useDial } from './queries';

/** Somebody who wants no calls of advertising is called for a reason, or not at all. */
export function ReasonDialog({ call }: { call: Unasked }) {
  const { t } = useTranslation();
  const { askReason } = usePhone();
  const dial = useDial();
  const [reason, setReason] = useState('');
  const close = () => askReason(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) dial.mutate({ ...call, reason: reason.trim() }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title={t('phone.withdrawn')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} data-testid="call-reason">
        <Stack gap="sm">
          <Text size="sm">{t('phone.consent-withdrawn')}</Text>
          <TextInput label={t('phone.reason')} data-autofocus required maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('phone.do-not')}</Button>
            <Button type="submit" color="coral" loading={dial.isPending} disabled={!reason.trim()}>{t('phone.call-nevertheless')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
