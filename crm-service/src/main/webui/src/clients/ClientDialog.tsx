import { ActionIcon, Alert, Button, Group, Modal, NumberInput, SegmentedControl, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import { useSession } from '../account/session';
import type { ClientView } from '../api/types';
import { useUsers } from '../settings/queries';
import { IconAlertCircle, IconPlus, IconX } from '../ui/icons';
import { type ClientForm, errorsOnForm, formOf, inputOf } from './clientForm';
import { useCategories, useSaveClient } from './queries';

interface ClientDialogProps {
  client: ClientView | null;
  phone?: string;
  onClose: () => void;
  onSaved: (client: ClientView) => void;
}

/** A new client, or an existing one to be changed. */
export function ClientDialog({ client, phone = '', onClose, onSaved }: ClientDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const users = useUsers();
  const categories = useCategories();
  const save = useSaveClient(client);
  const form = useForm<ClientForm>({
    initialValues: formOf(client, phone, session.userId),
    validate: { name: (value) => (value.trim() ? null : t('clients.name-missing')) },
  });

  const submit = form.onSubmit((values) =>
    save.mutate(inputOf(values, client), {
      onSuccess: (saved) => {
        onClose();
        onSaved(saved);
      },
      onError: (error) => form.setErrors(errorsOnForm(values, fieldErrors(error), { PHONE: t('clients.bad-phone'), EMAIL: t('clients.bad-email') })),
    }),
  );

  return (
    <Modal opened onClose={onClose} size="lg" title={t(client ? 'clients.edit' : 'clients.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="client-form">
        <Stack gap="sm">
          {save.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, save.error)}</Alert> : null}
          <SegmentedControl
            aria-label={t('clients.kind-label')}
            data={(['COMPANY', 'PERSON'] as const).map((value) => ({ value, label: t(`clients.kind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('clients.name')} withAsterisk data-autofocus name="name" {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Many form={form} field="phones" label={t('clients.phone')} add={t('clients.add-phone')} type="tel" />
            <Many form={form} field="emails" label={t('clients.email')} add={t('clients.add-email')} type="email" />
            <TextInput label={t('clients.city')} name="city" {...form.getInputProps('city')} />
            <TextInput label={t('clients.region')} name="region" {...form.getInputProps('region')} />
            <TextInput label={t('clients.tax-number')} name="taxNumber" {...form.getInputProps('taxNumber')} />
            <NumberInput label={t('clients.size')} min={0} max={10_000_000} allowDecimal={false} {...form.getInputProps('size')} />
            <TextInput label={t('clients.source')} name="source" {...form.getInputProps('source')} />
            <Select
              label={t('clients.owner')}
              searchable
              clearable
              data={users.data?.filter((user) => user.active).map((user) => ({ value: user.id, label: user.name })) ?? []}
              {...form.getInputProps('ownerId')}
            />
          </SimpleGrid>
          <TagsInput
            label={t('clients.categories')}
            description={t('clients.categories-hint')}
            data={categories.data?.map((one) => one.name) ?? []}
            {...form.getInputProps('categories')}
          />
          <Textarea label={t('clients.note')} autosize minRows={2} {...form.getInputProps('note')} />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={save.isPending} data-testid="client-save">{t(client ? 'common.save' : 'clients.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ManyProps {
  form: UseFormReturnType<ClientForm>;
  field: 'phones' | 'emails';
  label: string;
  add: string;
  type: string;
}

function Many({ form, field, label, add, type }: ManyProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      {form.values[field].map((_, index) => (
        <TextInput
          key={index}
          type={type}
          label={index === 0 ? label : undefined}
          aria-label={index === 0 ? undefined : `${label} ${index + 1}`}
          name={`${field}.${index}`}
          rightSection={index > 0 ? (
            <ActionIcon variant="subtle" color="gray" aria-label={t('common.remove')} onClick={() => form.removeListItem(field, index)}>
              <IconX size={16} />
            </ActionIcon>
          ) : null}
          {...form.getInputProps(`${field}.${index}`)}
        />
      ))}
      <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} style={{ alignSelf: 'flex-start' }} onClick={() => form.insertListItem(field, '')}>
        {add}
      </Button>
    </Stack>
  );
}
