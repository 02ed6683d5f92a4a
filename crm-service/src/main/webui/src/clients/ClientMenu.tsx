import { ActionIcon, Drawer, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { ClientView } from '../api/types';
import { hasRole } from '../app/roles';
import { ClientChanges } from '../audit/ClientChanges';
import { EraseDialog } from '../erase/EraseDialog';
import { IconDotsVertical, IconEraser, IconHistory, IconShieldCheck } from '../ui/icons';
import { ConsentPanel } from './ConsentPanel';
import { usePanel } from './panel';

/** What is needed now and then: all consents, the history of changes, erasing. What is open stands in the address. */
export function ClientMenu({ client }: { client: ClientView }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const { panel, show, hide } = usePanel();
  const mayErase = hasRole(roles, 'admin');
  const close = { 'aria-label': t('common.close') };
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('clients.menu')} data-testid="client-menu"><IconDotsVertical size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => show('consents')}>{t('consent.title')}</Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => show('changes')}>{t('audit.of-client')}</Menu.Item>
          {mayErase ? (
            <>
              <Menu.Divider />
              <Menu.Item c="var(--lj-lost-text)" leftSection={<IconEraser size={16} />} onClick={() => show('erase')}>{t('erase.open')}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Drawer opened={panel === 'consents'} onClose={hide} position="right" size="lg" title={t('consent.title')} closeButtonProps={close}>
        <ConsentPanel client={client} />
      </Drawer>
      <Drawer opened={panel === 'changes'} onClose={hide} position="right" size="lg" title={t('audit.of-client')} closeButtonProps={close}>
        <ClientChanges clientId={client.id} />
      </Drawer>
      {mayErase && panel === 'erase' ? <EraseDialog clientId={client.id} onClose={hide} /> : null}
    </>
  );
}
