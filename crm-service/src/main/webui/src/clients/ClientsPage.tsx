import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { DuplicatesLink } from '../duplicates/DuplicatesLink';
import { ExportButton } from '../export/ExportButton';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconPlus, IconSearch, IconTag, IconUsers } from '../ui/icons';
import { Page } from '../ui/Page';
import { ClientDialog } from './ClientDialog';
import classes from './ClientsPage.module.css';
import { ClientTable } from './ClientTable';
import { useCategories, useClients } from './queries';

export function ClientsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const [q, setQ] = useState(search.get('q') ?? '');
  const [asked] = useDebouncedValue(q.trim(), 200);
  const [creating, setCreating] = useState(false);
  const category = search.get('category');
  const categories = useCategories();
  const clients = useClients(asked, category);
  const rows = clients.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = asked !== '' || category !== null;
  const mayCreate = hasRole(roles, 'admin', 'head', 'manager', 'agent');
  const newButton = mayCreate ? (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setCreating(true)} data-testid="new-client">{t('clients.new')}</Button>
  ) : undefined;
  const fileButtons = hasRole(roles, 'admin', 'head', 'manager', 'marketer') ? (
    <>
      <Button component={Link} to="/clients/import" variant="default" data-testid="import">{t('imports.open')}</Button>
      <ExportButton q={asked} category={category} />
    </>
  ) : undefined;

  function setCategory(value: string | null): void {
    setSearch((now) => {
      if (value) now.set('category', value);
      else now.delete('category');
      return now;
    }, { replace: true });
  }

  return (
    <Page title={t('nav.clients')} lead={mayCreate ? <DuplicatesLink /> : undefined} actions={<>{fileButtons}{newButton}</>} fixed>
      <div className={classes.filters} role="search">
        <TextInput
          className={classes.search}
          leftSection={<IconSearch size={17} />}
          rightSection={q ? <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => setQ('')} /> : null}
          placeholder={t('clients.search-hint')}
          aria-label={t('clients.search')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          data-testid="client-search"
        />
        <Select
          className={classes.category}
          leftSection={<IconTag size={17} />}
          placeholder={t('clients.all-categories')}
          aria-label={t('clients.category')}
          clearable
          searchable
          data={categories.data?.map(({ name, count }) => ({ value: name, label: `${name} (${count})` })) ?? []}
          value={category}
          onChange={setCategory}
        />
      </div>
      {clients.error ? <Failure error={clients.error} retry={() => void clients.refetch()} /> : null}
      {clients.isSuccess && rows.length === 0 ? (
        <Empty
          icon={<IconUsers size={26} />}
          title={t(filtered ? 'clients.none-found' : 'clients.none')}
          text={t(filtered ? 'clients.none-found-text' : 'clients.none-text')}
          action={newButton}
        />
      ) : null}
      {clients.isPending || rows.length > 0 ? (
        <ClientTable
          rows={rows}
          pending={clients.isPending}
          more={clients.hasNextPage}
          onMore={() => {
            if (!clients.isFetchingNextPage) void clients.fetchNextPage();
          }}
        />
      ) : null}
      {creating ? (
        <ClientDialog client={null} onClose={() => setCreating(false)} onSaved={(client) => navigate(`/clients/${client.id}`)} />
      ) : null}
    </Page>
  );
}
