import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem';
import type { DealView } from '../api/types';
import { useUsers } from '../settings/queries';
import { toMinor } from '../ui/format';
import { toast } from '../ui/toast';
import { useChangeDeal } from './queries';

export function DealFields({ deal }: { deal: DealView }) {
  const { t } = useTranslation();
  const users = useUsers();
  const change = useChangeDeal();
  const form = useForm({
    initialValues: { title: deal.title, amount: deal.amountMinor / 100 as number | '', ownerId: deal.ownerId },
    validate: { title: (value) => (value.trim() ? null : t('deals.title-missing')) },
  });
  const submit = form.onSubmit(({ title, amount, ownerId }) =>
    change.mutate(
      { deal, patch: { title: title.trim(), amountMinor: amount === '' ? 0 : toMinor(amount), ownerId } },
      { onSuccess: () => toast(t('common.saved')), onError: (error) => form.setErrors(fieldErrors(error)) },
    ),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput label={t('deals.title')} {...form.getInputProps('title')} />
        <Group gap="sm" grow align="flex-start">
          <NumberInput
            label={t('deals.amount')}
            min={0}
            max={1_000_000_000}
            decimalScale={2}
            thousandSeparator=" "
            suffix={` ${deal.currency}`}
            {...form.getInputProps('amount')}
          />
          <Select
            label={t('deals.owner')}
            searchable
            allowDeselect={false}
            data={users.data?.filter((user) => user.active || user.id === deal.ownerId).map((user) => ({ value: user.id, label: user.name })) ?? []}
            {...form.getInputProps('ownerId')}
          />
        </Group>
        {form.isDirty() ? (
          <Group justify="flex-end">
            <Button variant="default" onClick={form.reset}>{t('common.cancel')}</Button>
            <Button type="submit" loading={change.isPending}>{t('common.save')}</Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
