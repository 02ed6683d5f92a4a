import { Button, Chip, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem';
import { useSession } from '../account/session';
import { ClientSelect } from '../clients/ClientSelect';
import { useUsers } from '../settings/queries';
import { toast } from '../ui/toast';
import { useAddTask } from './queries';

interface NewTaskDialogProps {
  clientId?: string;
  dealId?: string;
  /** The entry of the timeline that the task is made of. */
  source?: { id: string; text: string };
  onClose: () => void;
}

/** `YYYY-MM-DDTHH:mm` of the local clock, as the date field wants it. */
export function localTime(daysAhead: number, hour: number): string {
  const at = new Date();
  at.setDate(at.getDate() + daysAhead);
  at.setHours(hour, 0, 0, 0);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const SHORTCUTS = [['today', 0, 17], ['tomorrow', 1, 10], ['in-week', 7, 10]] as const;

export function NewTaskDialog({ clientId, dealId, source, onClose }: NewTaskDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const users = useUsers();
  const add = useAddTask();
  const form = useForm({
    initialValues: { title: source?.text.slice(0, 120).split('\n')[0] ?? '', due: localTime(1, 10), clientId: clientId ?? null, assigneeId: session.userId as string | null },
    validate: { title: (value) => (value.trim() ? null : t('tasks.title-missing')) },
  });
  const submit = form.onSubmit((values) =>
    add.mutate(
      {
        title: values.title.trim(),
        clientId: values.clientId ?? undefined,
        dealId,
        sourceInteraction: source?.id,
        assigneeId: values.assigneeId ?? undefined,
        dueAt: values.due ? new Date(values.due).toISOString() : undefined,
      },
      {
        onSuccess: () => {
          toast(t('tasks.created'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={t(dealId ? 'deals.plan-next' : 'tasks.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="task-form">
        <Stack gap="sm">
          <TextInput label={t('tasks.what')} placeholder={t('tasks.what-hint')} withAsterisk data-autofocus name="title" {...form.getInputProps('title')} />
          <TextInput type="datetime-local" label={t('tasks.due')} name="due" {...form.getInputProps('due')} />
          <Group gap={6}>
            {SHORTCUTS.map(([name, days, hour]) => (
              <Chip
                key={name}
                size="xs"
                checked={form.values.due === localTime(days, hour)}
                onChange={() => form.setFieldValue('due', localTime(days, hour))}
              >
                {t(`tasks.when.${name}`)}
              </Chip>
            ))}
          </Group>
          {clientId ? null : (
            <ClientSelect label={t('tasks.client')} value={form.values.clientId} onChange={(value) => form.setFieldValue('clientId', value)} />
          )}
          <Select
            label={t('tasks.assignee')}
            searchable
            data={users.data?.filter((user) => user.active).map((user) => ({ value: user.id, label: user.name })) ?? []}
            {...form.getInputProps('assigneeId')}
          />
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={add.isPending} data-testid="task-save">{t('tasks.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
