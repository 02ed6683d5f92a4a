import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { DuplicatesLink } from '../duplicates/DuplicatesLink';
import { ExportButton } from '../export/ExportButton';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconPlus, IconUsers } from '../ui/icons';
import { Page } from '../ui/Page';
import { useDefaultView } from '../views/useDefaultView';
import { ViewTabs } from '../views/ViewTabs';
import { ClientDialog } from './ClientDialog';
import { ClientFilters } from './ClientFilters';
import { ClientTable } from './ClientTable';
import { narrows, parameters, selectionOf } from './listQuery';
import { useClientCount, useClients } from './queries';
import { SelectionHead } from './SelectionHead';
import { useListQuery } from './useListQuery';
import { usePicked } from './usePicked';

export function ClientsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { roles } = useSession();
  const [creating, setCreating] = useState(false);
  const { query, change } = useListQuery();
  const settled = useDefaultView();
  const clients = useClients(query, settled);
  const count = useClientCount(query, settled).data?.count;
  const picking = usePicked(query);
  const rows = clients.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = narrows(query);
  const mayCreate = hasRole(roles, 'admin', 'head', 'manager', 'agent');
  const mayPick = hasRole(roles, 'admin', 'head', 'manager');
  const newButton = mayCreate ? (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setCreating(true)} data-testid="new-client">{t('clients.new')}</Button>
  ) : undefined;
  const fileButtons = mayPick || hasRole(roles, 'marketer') ? (
    <>
      <Button component={Link} to="/clients/import" variant="default" data-testid="import">{t('imports.open')}</Button>
      <ExportButton selection={selectionOf(query)} count={count} />
    </>
  ) : undefined;

  return (
    <Page title={t('nav.clients')} lead={mayCreate ? <DuplicatesLink /> : undefined} actions={<>{fileButtons}{newButton}</>} fixed>
      <ViewTabs query={query} />
      <ClientFilters query={query} onChange={change} error={clients.error} />
      <SelectionHead query={query} count={count} {...picking} onSort={(sort) => change({ sort })} />
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
          key={JSON.stringify(parameters(query))}
          rows={rows}
          pending={clients.isPending}
          more={clients.hasNextPage}
          onMore={() => {
            if (!clients.isFetchingNextPage) void clients.fetchNextPage();
          }}
          picking={mayPick ? picking : undefined}
        />
      ) : null}
      {creating ? (
        <ClientDialog client={null} onClose={() => setCreating(false)} onSaved={(client) => navigate(`/clients/${client.id}`)} />
      ) : null}
    </Page>
  );
}
