import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem';
import type { DealCard } from '../api/types';
import { toast } from '../ui/toast';
import { useLoseDeal, useLossReasons } from './queries';

/** A loss always has a reason, from whichever path it comes. */
export function LossDialog({ deal, onClose }: { deal: DealCard; onClose: () => void }) {
  const { t } = useTranslation();
  const reasons = useLossReasons();
  const lose = useLoseDeal();
  const form = useForm({
    initialValues: { reason: null as string | null, competitor: '', winBackOn: '' },
    validate: { reason: (value) => (value ? null : t('deals.reason-missing')) },
  });
  const submit = form.onSubmit(({ reason, competitor, winBackOn }) =>
    lose.mutate(
      { deal, loss: { reason: reason ?? '', competitor: competitor.trim() || undefined, winBackOn: winBackOn || undefined } },
      {
        onSuccess: () => {
          toast(t('deals.lost', { title: deal.title }));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={t('deals.lose-title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="loss-form">
        <Stack gap="sm">
          <Text><b>{deal.title}</b> · {deal.clientName}</Text>
          <Select
            label={t('deals.reason')}
            description={t('deals.reason-hint')}
            withAsterisk
            data-autofocus
            data={reasons.data?.map(({ code, name }) => ({ value: code, label: t(`loss.${code}`, { defaultValue: name }) })) ?? []}
            data-testid="loss-reason"
            {...form.getInputProps('reason')}
          />
          <TextInput label={t('deals.competitor')} {...form.getInputProps('competitor')} />
          <TextInput type="date" label={t('deals.win-back')} description={t('deals.win-back-hint')} {...form.getInputProps('winBackOn')} />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" color="coral" loading={lose.isPending} data-testid="loss-save">{t('deals.lose')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
