import { Alert, Button, ColorInput, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import type { CategoryCount } from '../api/types';
import { IconAlertCircle, IconInfoCircle, IconTrash } from '../ui/icons';
import { toast } from '../ui/toast';
import { useDeleteCategory, useSaveCategory } from './queries';

const COLOURS = ['#0e6863', '#249487', '#d85735', '#a5391f', '#f0aa28', '#8f5809', '#3b6ea8', '#6a4fa3', '#6c6f6c'];

interface CategoryDialogProps {
  category: CategoryCount | null;
  taken: string[];
  onClose: () => void;
  onJob: (id: string) => void;
}

export function CategoryDialog({ category, taken, onClose, onJob }: CategoryDialogProps) {
  const { t } = useTranslation();
  const save = useSaveCategory();
  const remove = useDeleteCategory();
  const [sure, setSure] = useState(false);
  const form = useForm({
    initialValues: { name: category?.name ?? '', colour: category?.colour ?? '' },
    validate: { name: (value) => (value.trim() ? null : t('categories.name-missing')) },
  });
  const error = save.error ?? remove.error;
  const name = form.values.name.trim();
  const joins = category !== null && name !== category.name && taken.includes(name);
  function done({ jobId }: { jobId?: string | null }): void {
    toast(t('common.saved'));
    if (jobId) onJob(jobId);
    onClose();
  }
  const submit = form.onSubmit(({ colour }) =>
    save.mutate({ name: category?.name ?? null, input: { name, colour: colour ? colour.toLowerCase() : undefined } }, { onSuccess: done, onError: (failure) => form.setErrors(fieldErrors(failure)) }),
  );
  return (
    <Modal opened onClose={onClose} title={category?.name ?? t('categories.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="category-form">
        <Stack gap="sm">
          {error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, error)}</Alert> : null}
          <TextInput label={t('categories.name')} withAsterisk data-autofocus name="name" maxLength={60} {...form.getInputProps('name')} />
          {joins ? <Alert color="amber" role="status" icon={<IconInfoCircle />}>{t('categories.joins', { name })}</Alert> : null}
          <ColorInput label={t('categories.colour')} format="hex" withEyeDropper={false} swatches={COLOURS} closeOnColorSwatchClick {...form.getInputProps('colour')} />
          {category && sure ? (
            <Alert color="coral" role="alert" title={t('categories.delete-sure', { count: category.count })}>
              <Button size="compact-sm" color="coral" loading={remove.isPending} onClick={() => remove.mutate(category.name, { onSuccess: done })} data-testid="category-delete">{t('common.remove')}</Button>
            </Alert>
          ) : null}
          <Group justify="space-between" mt="xs">
            {category ? <Button variant="subtle" color="coral" leftSection={<IconTrash size={16} />} onClick={() => setSure(true)}>{t('common.remove')}</Button> : <span />}
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" loading={save.isPending} data-testid="category-save">{t('common.save')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
