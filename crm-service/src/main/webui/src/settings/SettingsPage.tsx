import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { AuditTab } from '../audit/AuditTab';
import { CategoriesTab } from '../properties/CategoriesTab';
import { PropertiesTab } from '../properties/PropertiesTab';
import { IconForms, IconHeartbeat, IconHistory, IconTag, IconUserCircle, IconUsers } from '../ui/icons';
import { Page } from '../ui/Page';
import { HealthTab } from './HealthTab';
import { ProfileTab } from './ProfileTab';
import { UsersTab } from './UsersTab';

export function SettingsPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const admin = hasRole(roles, 'admin');
  const audits = hasRole(roles, 'admin', 'head');
  const tab = search.get('tab') ?? (admin ? 'users' : 'profile');
  return (
    <Page title={t('nav.settings')}>
      <Tabs value={tab} onChange={(value) => setSearch(value ? { tab: value } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="lg">
          {admin ? <Tabs.Tab value="users" leftSection={<IconUsers size={17} />}>{t('settings.users')}</Tabs.Tab> : null}
          {admin ? <Tabs.Tab value="properties" leftSection={<IconForms size={17} />}>{t('properties.title')}</Tabs.Tab> : null}
          {admin ? <Tabs.Tab value="categories" leftSection={<IconTag size={17} />}>{t('clients.categories')}</Tabs.Tab> : null}
          {audits ? <Tabs.Tab value="audit" leftSection={<IconHistory size={17} />}>{t('audit.title')}</Tabs.Tab> : null}
          <Tabs.Tab value="health" leftSection={<IconHeartbeat size={17} />}>{t('settings.health')}</Tabs.Tab>
          <Tabs.Tab value="profile" leftSection={<IconUserCircle size={17} />}>{t('settings.profile')}</Tabs.Tab>
        </Tabs.List>
        {admin ? <Tabs.Panel value="users"><UsersTab /></Tabs.Panel> : null}
        {admin ? <Tabs.Panel value="properties"><PropertiesTab /></Tabs.Panel> : null}
        {admin ? <Tabs.Panel value="categories"><CategoriesTab /></Tabs.Panel> : null}
        {audits ? <Tabs.Panel value="audit"><AuditTab /></Tabs.Panel> : null}
        <Tabs.Panel value="health"><HealthTab /></Tabs.Panel>
        <Tabs.Panel value="profile"><ProfileTab /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}
