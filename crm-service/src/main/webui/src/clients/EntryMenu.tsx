import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { problemText } from '../api/problem';
import type { TimelineEntry } from '../api/types';
import { hasRole, maySee } from '../app/roles';
import { NewDealDialog } from '../deals/NewDealDialog';
import { NewTaskDialog } from '../tasks/NewTaskDialog';
import { IconCheck, IconCheckbox, IconDotsVertical, IconPencil, IconStairs, IconTrash, IconX } from '../ui/icons';
import { toast } from '../ui/toast';
import { EntryDialog } from './EntryDialog';
import { cancelled } from './entryForm';
import { useChangeEntry, useDeleteEntry } from './entryQueries';

interface EntryMenuProps {
  client: { id: string; name: string };
  entry: TimelineEntry;
  title: string;
}

type Open = 'edit' | 'held' | 'delete' | 'deal' | 'task' | null;

/** What can be done with an entry of the timeline: a deal or a task of it, and by who has written it, a change. */
export function EntryMenu({ client, entry, title }: EntryMenuProps) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const [open, setOpen] = useState<Open>(null);
  const change = useChangeEntry(client.id);
  const close = () => setOpen(null);
  const mayDeal = hasRole(roles, 'admin', 'head', 'manager', 'agent') && maySee(roles, 'deals');
  const mayTask = maySee(roles, 'tasks');
  const happened = ['CALL', 'EMAIL', 'SMS', 'MEETING', 'NOTE'].includes(entry.kind) && entry.happened !== 'task-done';
  const planned = entry.editable && entry.happened === 'planned';
  if (!entry.editable && !(happened && (mayDeal || mayTask))) return null;

  const cancel = () => change.mutate({ read: entry, input: cancelled(entry, new Date()) }, {
    onSuccess: () => toast(t('common.saved')),
    onError: (error) => toast(problemText(t, error)),
  });

  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('timeline.menu', { title })} data-testid="entry-menu"><IconDotsVertical size={16} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {planned ? <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => setOpen('held')} data-testid="entry-held">{t('timeline.was-held')}</Menu.Item> : null}
          {planned ? <Menu.Item leftSection={<IconX size={16} />} onClick={cancel}>{t('timeline.was-cancelled')}</Menu.Item> : null}
          {happened && mayDeal ? <Menu.Item leftSection={<IconStairs size={16} />} onClick={() => setOpen('deal')} data-testid="entry-deal">{t('timeline.make-deal')}</Menu.Item> : null}
          {happened && mayTask ? <Menu.Item leftSection={<IconCheckbox size={16} />} onClick={() => setOpen('task')} data-testid="entry-task">{t('timeline.make-task')}</Menu.Item> : null}
          {entry.editable ? <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('edit')} data-testid="entry-edit">{t('timeline.edit')}</Menu.Item> : null}
          {entry.editable ? <Menu.Item c="var(--lj-lost-text)" leftSection={<IconTrash size={16} />} onClick={() => setOpen('delete')} data-testid="entry-delete">{t('timeline.delete')}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' || open === 'held' ? <EntryDialog clientId={client.id} entry={entry} held={open === 'held'} onClose={close} /> : null}
      {open === 'delete' ? <DeleteDialog clientId={client.id} entry={entry} title={title} onClose={close} /> : null}
      {open === 'deal' ? <NewDealDialog client={client} source={{ id: entry.id, text: entry.text ?? '' }} onClose={close} /> : null}
      {open === 'task' ? <NewTaskDialog clientId={client.id} source={{ id: entry.id, text: entry.text ?? '' }} onClose={close} /> : null}
    </>
  );
}

function DeleteDialog({ clientId, entry, title, onClose }: { clientId: string; entry: TimelineEntry; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteEntry(clientId, entry);
  return (
    <Modal opened onClose={onClose} title={t('timeline.delete-sure', { title })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text size="sm" lineClamp={6} mb="md">{entry.text}</Text>
      {remove.error ? <Text role="alert" size="sm" c="var(--lj-lost-text)" mb="sm">{problemText(t, remove.error)}</Text> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>{t('common.cancel')}</Button>
        <Button color="coral" loading={remove.isPending} data-testid="entry-delete-sure" onClick={() => remove.mutate(undefined, { onSuccess: () => { toast(t('timeline.deleted')); onClose(); } })}>
          {t('timeline.delete')}
        </Button>
      </Group>
    </Modal>
  );
}
