import { ActionIcon, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { SavedView } from '../api/types';
import { hasRole } from '../app/roles';
import { type ListQuery, viewInput } from '../clients/listQuery';
import { IconCheck, IconDots, IconPencil, IconRefresh, IconTrash } from '../ui/icons';
import { toast } from '../ui/toast';
import { useChooseDefault, useDeleteView, useSaveView } from './queries';
import { SaveViewDialog } from './SaveViewDialog';

interface ViewMenuProps {
  view: SavedView;
  query: ListQuery;
  changed: boolean;
  onSaved: (view: SavedView) => void;
  onDeleted: () => void;
}

/** What can be done with the view that is open. */
export function ViewMenu({ view, query, changed, onSaved, onDeleted }: ViewMenuProps) {
  const { t } = useTranslation();
  const { userId, roles } = useSession();
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null);
  const save = useSaveView();
  const choose = useChooseDefault();
  const mayChange = view.ownerId === userId || hasRole(roles, 'admin');
  const update = () =>
    save.mutate(
      { id: view.id, input: viewInput(query, view.name, view.shared) },
      {
        onSuccess: (saved) => {
          toast(t('common.saved'));
          onSaved(saved);
        },
      },
    );
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('views.menu', { name: view.name })} data-testid="view-menu"><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayChange && changed ? <Menu.Item leftSection={<IconRefresh size={16} />} onClick={update} data-testid="view-update">{t('views.update')}</Menu.Item> : null}
          {mayChange ? <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setAsking('rename')} data-testid="view-rename">{t('views.rename')}</Menu.Item> : null}
          <Menu.Item leftSection={<IconCheck size={16} />} onClick={() => choose.mutate(view.isDefault ? null : view.id)} data-testid="view-default">
            {t(view.isDefault ? 'views.no-default' : 'views.default')}
          </Menu.Item>
          {mayChange ? <Menu.Item color="coral" leftSection={<IconTrash size={16} />} onClick={() => setAsking('delete')} data-testid="view-delete">{t('views.delete')}</Menu.Item> : null}
          {view.ownerId === userId ? null : <Menu.Label>{t('views.of', { name: view.ownerName ?? '' })}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {asking === 'rename' ? <SaveViewDialog view={view} query={query} onClose={() => setAsking(null)} onSaved={onSaved} /> : null}
      {asking === 'delete' ? <DeleteView view={view} onClose={() => setAsking(null)} onDeleted={onDeleted} /> : null}
    </>
  );
}

function DeleteView({ view, onClose, onDeleted }: { view: SavedView; onClose: () => void; onDeleted: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteView();
  return (
    <Modal opened onClose={onClose} title={t('views.delete-title', { name: view.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text>{t(view.shared ? 'views.delete-shared' : 'views.delete-own')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
        <Button color="coral" loading={remove.isPending} onClick={() => remove.mutate(view.id, { onSuccess: onDeleted })} data-testid="view-delete-yes">{t('views.delete')}</Button>
      </Group>
    </Modal>
  );
}
