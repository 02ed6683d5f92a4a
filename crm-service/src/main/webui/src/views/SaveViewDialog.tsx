import { Alert, Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import type { SavedView } from '../api/types';
import { type ListQuery, queryOf, viewInput } from '../clients/listQuery';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useSaveView } from './queries';

interface SaveViewDialogProps {
  /** The view that gets another name; null for a new one. */
  view: SavedView | null;
  query: ListQuery;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

/** Gives what the list asks for a name, or a view another one. */
export function SaveViewDialog({ view, query, onClose, onSaved }: SaveViewDialogProps) {
  const { t } = useTranslation();
  const save = useSaveView();
  const form = useForm({
    initialValues: { name: view?.name ?? '', shared: view?.shared ?? false },
    validate: { name: (value) => (value.trim() ? null : t('views.name-missing')) },
  });
  const submit = form.onSubmit(({ name, shared }) =>
    save.mutate(
      { id: view?.id ?? null, input: viewInput(view ? queryOf(view) : query, name.trim(), shared) },
      {
        onSuccess: (saved) => {
          toast(t('common.saved'));
          onClose();
          if (!view) onSaved(saved);
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={t(view ? 'views.rename' : 'views.save')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="view-form">
        <Stack gap="sm">
          {save.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, save.error)}</Alert> : null}
          <TextInput label={t('views.name')} withAsterisk data-autofocus maxLength={100} name="name" {...form.getInputProps('name')} />
          <Switch label={t('views.shared')} description={t('views.shared-hint')} {...form.getInputProps('shared', { type: 'checkbox' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={save.isPending} data-testid="view-save-yes">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
