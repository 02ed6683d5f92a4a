import { ActionIcon, Alert, Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import type { PropertyDefinition } from '../api/types';
import { IconAlertCircle, IconPlus, IconX } from '../ui/icons';
import { toast } from '../ui/toast';
import { useSaveProperty } from './queries';

const TYPES = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO'] as const;

interface PropertyDialogProps {
  property: PropertyDefinition | null;
  onClose: () => void;
  /** Renamed choices are rewritten at the clients by a job. */
  onJob: (id: string) => void;
}

/** A property; its type is chosen once. A choice that is typed over is renamed at the clients that have it. */
export function PropertyDialog({ property, onClose, onJob }: PropertyDialogProps) {
  const { t } = useTranslation();
  const save = useSaveProperty();
  const form = useForm({
    initialValues: {
      name: property?.name ?? '',
      type: (property?.type ?? 'TEXT') as PropertyDefinition['type'],
      choices: property?.choices.map((name) => ({ was: name as string | null, name })) ?? [{ was: null as string | null, name: '' }],
      retired: property?.retired ?? false,
    },
    validate: { name: (value) => (value.trim() ? null : t('properties.name-missing')) },
  });
  const submit = form.onSubmit(({ name, type, choices, retired }) => {
    const filled = choices.filter((choice) => choice.name.trim() !== '');
    const names = filled.map((choice) => choice.name.trim());
    const renamed = Object.fromEntries(filled.flatMap(({ was, name: now }) => (was && was !== now.trim() ? [[was, now.trim()]] : [])));
    save.mutate({ id: property?.id ?? null, input: { name: name.trim(), type, choices: names }, change: { name: name.trim(), choices: names, renamed, retired } }, {
      onSuccess: ({ jobId }) => {
        toast(t('common.saved'));
        if (jobId) onJob(jobId);
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    });
  });
  const choiceError = form.errors.choices ?? form.errors.renamed;
  return (
    <Modal opened onClose={onClose} title={property?.name ?? t('properties.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="property-form">
        <Stack gap="sm">
          {save.error && !choiceError ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, save.error)}</Alert> : null}
          <TextInput label={t('properties.name')} withAsterisk data-autofocus name="name" maxLength={100} {...form.getInputProps('name')} />
          <Select
            label={t('properties.type-label')}
            description={property ? t('properties.type-fixed') : null}
            disabled={property !== null}
            allowDeselect={false}
            data={TYPES.map((value) => ({ value, label: t(`properties.type.${value}`) }))}
            {...form.getInputProps('type')}
          />
          {form.values.type === 'CHOICE' ? (
            <Stack gap={6} role="group" aria-label={t('properties.choices')}>
              <Text size="sm" fw={500}>{t('properties.choices')}</Text>
              {property ? <Text size="xs" c="dimmed">{t('properties.choices-hint')}</Text> : null}
              {form.values.choices.map((_, index) => (
                <TextInput
                  key={index}
                  aria-label={t('properties.choice', { number: index + 1 })}
                  name={`choices.${index}`}
                  maxLength={100}
                  rightSection={
                    <ActionIcon variant="subtle" color="gray" aria-label={t('card.remove', { what: t('properties.choice', { number: index + 1 }) })} onClick={() => form.removeListItem('choices', index)}>
                      <IconX size={16} />
                    </ActionIcon>
                  }
                  {...form.getInputProps(`choices.${index}.name`)}
                />
              ))}
              {choiceError ? <Text size="xs" c="var(--mantine-color-error)" role="alert">{choiceError}</Text> : null}
              <Button variant="subtle" size="compact-xs" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem('choices', { was: null, name: '' })}>{t('properties.add-choice')}</Button>
            </Stack>
          ) : null}
          {property ? <Checkbox label={t('properties.retire')} description={t('properties.retire-hint')} {...form.getInputProps('retired', { type: 'checkbox' })} /> : null}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={save.isPending} data-testid="property-save">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
