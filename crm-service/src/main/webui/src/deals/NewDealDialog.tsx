import { Alert, Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import { ClientSelect } from '../clients/ClientSelect';
import { toMinor } from '../ui/format';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { CURRENCIES, rememberCurrency, useUsualCurrency } from './currency';
import { useNewDeal, useProcesses } from './queries';

interface NewDealDialogProps {
  client: { id: string; name: string } | null;
  typeId?: string | null;
  /** The entry of the timeline that the deal is made of. */
  source?: { id: string; text: string };
  onClose: () => void;
}

/** Only the client is asked for; name, process and currency have sensible values from the start. */
export function NewDealDialog({ client, typeId, source, onClose }: NewDealDialogProps) {
  const { t } = useTranslation();
  const processes = useProcesses();
  const create = useNewDeal();
  const usual = useUsualCurrency();
  const types = processes.data ?? [];
  const form = useForm({
    initialValues: {
      clientId: client?.id ?? null,
      title: source?.text.slice(0, 120).split('\n')[0] ?? '',
      amount: '' as number | '',
      currency: null as string | null,
      typeId: typeId ?? null,
    },
    validate: { clientId: (value) => (value ? null : t('deals.client-missing')) },
  });
  const submit = form.onSubmit((values) => {
    const type = values.typeId ?? types.find((one) => one.kind !== 'NONE')?.id ?? '';
    create.mutate(
      {
        clientId: values.clientId ?? '',
        typeId: type,
        title: values.title.trim() || t('deals.default-title'),
        amountMinor: values.amount === '' ? 0 : toMinor(values.amount),
        currency: values.currency ?? usual,
        sourceInteraction: source?.id,
      },
      {
        onSuccess: () => {
          rememberCurrency(values.currency ?? usual);
          toast(t('deals.created'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  });
  return (
    <Modal opened onClose={onClose} title={client ? t('deals.new-for', { name: client.name }) : t('deals.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="deal-form">
        <Stack gap="sm">
          {create.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, create.error)}</Alert> : null}
          {client ? null : (
            <ClientSelect
              label={t('deals.client')}
              required
              autoFocus
              value={form.values.clientId}
              onChange={(value) => form.setFieldValue('clientId', value)}
              error={form.errors.clientId}
            />
          )}
          <TextInput label={t('deals.title')} placeholder={t('deals.default-title')} name="title" data-autofocus={client ? true : undefined} {...form.getInputProps('title')} />
          <Group gap="sm" wrap="nowrap" align="flex-end">
            <NumberInput
              flex={1}
              label={t('deals.amount')}
              min={0}
              max={1_000_000_000}
              decimalScale={2}
              thousandSeparator=" "
              name="amount"
              {...form.getInputProps('amount')}
              error={form.errors.amountMinor}
            />
            <Select w={96} aria-label={t('deals.currency')} data={CURRENCIES} allowDeselect={false} {...form.getInputProps('currency')} value={form.values.currency ?? usual} />
          </Group>
          {types.length > 1 ? (
            <Select
              label={t('deals.pipeline')}
              data={types.map((one) => ({ value: one.id, label: one.name }))}
              allowDeselect={false}
              {...form.getInputProps('typeId')}
            />
          ) : null}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={create.isPending} data-testid="deal-save">{t('deals.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
