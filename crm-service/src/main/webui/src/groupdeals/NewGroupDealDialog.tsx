import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fieldErrors, problemText } from '../api/problem';
import type { ClientSelection } from '../api/types';
import { CURRENCIES, rememberCurrency, useUsualCurrency } from '../deals/currency';
import { useProcesses } from '../deals/queries';
import { toMinor } from '../ui/format';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useNewGroupDeal } from './queries';

interface NewGroupDealDialogProps {
  selection: ClientSelection;
  count: number;
  onClose: () => void;
}

/** One offer to all selected clients; the members are written down now. */
export function NewGroupDealDialog({ selection, count, onClose }: NewGroupDealDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const processes = useProcesses();
  const create = useNewGroupDeal();
  const usual = useUsualCurrency();
  const types = processes.data ?? [];
  const usualType = types.find((one) => one.kind !== 'NONE')?.id ?? null;
  const form = useForm({
    initialValues: { title: '', amount: '' as number | '', currency: null as string | null, typeId: null as string | null },
    validate: { title: (value) => (value.trim() ? null : t('deals.title-missing')) },
  });
  const submit = form.onSubmit((values) => {
    const currency = values.currency ?? usual;
    create.mutate(
      {
        selection,
        title: values.title.trim(),
        typeId: values.typeId ?? usualType ?? '',
        amountMinor: values.amount === '' ? 0 : toMinor(values.amount),
        currency,
      },
      {
        onSuccess: (group) => {
          rememberCurrency(currency);
          toast(t('groups.created', { count: group.members }));
          void navigate(`/deals/groups/${group.id}`);
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  });
  return (
    <Modal opened onClose={onClose} title={t('groups.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="group-form">
        <Stack gap="sm">
          {create.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, create.error)}</Alert> : null}
          <TextInput label={t('deals.title')} data-autofocus withAsterisk maxLength={200} name="title" {...form.getInputProps('title')} />
          <Group gap="sm" wrap="nowrap" align="flex-end">
            <NumberInput
              flex={1}
              label={t('groups.amount-each')}
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
              value={form.values.typeId ?? usualType}
            />
          ) : null}
          <Text c="dimmed">{t('groups.for', { count })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={create.isPending} data-testid="group-save">{t('groups.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
