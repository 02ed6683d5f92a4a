import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { useUsers } from '../settings/queries';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconLayoutKanban, IconPlus, IconUser } from '../ui/icons';
import { Page } from '../ui/Page';
import { Board } from './Board';
import { BoardTotals } from './BoardTotals';
import { BoardWaiting } from './BoardWaiting';
import { DealDrawer } from './DealDrawer';
import { NewDealDialog } from './NewDealDialog';
import { useBoard, useProcesses } from './queries';

export function BoardPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const processes = useProcesses();
  const pipelines = processes.data?.filter((one) => one.kind !== 'NONE') ?? [];
  const typeId = search.get('type') ?? pipelines[0]?.id ?? null;
  const ownerId = search.get('owner');
  const board = useBoard(typeId, ownerId);
  const users = useUsers();
  const dealId = search.get('deal');
  const seesOthers = hasRole(roles, 'admin', 'head');
  const sellers = users.data?.filter((user) => user.active && hasRole(user.roles, 'admin', 'head', 'manager', 'agent')) ?? [];
  const error = processes.error ?? board.error;
  const newButton = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setCreating(true)} data-testid="new-deal">{t('deals.new')}</Button>
  );

  function set(name: string, value: string | null): void {
    setSearch((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    }, { replace: name !== 'deal' });
  }

  return (
    <Page
      fixed
      title={t('nav.deals')}
      lead={board.data ? <BoardTotals board={board.data} /> : undefined}
      actions={
        <>
          {pipelines.length > 1 ? (
            <Select
              w={180}
              aria-label={t('deals.pipeline')}
              data={pipelines.map((one) => ({ value: one.id, label: one.name }))}
              value={typeId}
              allowDeselect={false}
              onChange={(value) => set('type', value)}
            />
          ) : null}
          {seesOthers ? (
            <Select
              w={200}
              leftSection={<IconUser size={16} />}
              aria-label={t('deals.owner')}
              placeholder={t('deals.all-owners')}
              clearable
              searchable
              data={sellers.map((user) => ({ value: user.id, label: user.name }))}
              value={ownerId}
              onChange={(value) => set('owner', value)}
            />
          ) : null}
          {hasRole(roles, 'admin', 'head', 'manager') ? (
            <Button component={Link} to="/deals/groups" variant="default" data-testid="groups">{t('groups.title')}</Button>
          ) : null}
          {newButton}
        </>
      }
    >
      {error ? <Failure error={error} retry={() => void (processes.error ? processes.refetch() : board.refetch())} /> : null}
      {!error && !board.data && !(processes.isSuccess && pipelines.length === 0) ? <BoardWaiting /> : null}
      {processes.isSuccess && pipelines.length === 0 ? (
        <Empty icon={<IconLayoutKanban size={26} />} title={t('deals.no-process')} text={t('deals.no-process-text')} />
      ) : null}
      {board.data ? <Board board={board.data} onOpen={(id) => set('deal', id)} onNew={() => setCreating(true)} /> : null}
      {dealId ? <DealDrawer id={dealId} onClose={() => set('deal', null)} /> : null}
      {creating ? <NewDealDialog client={null} typeId={typeId} onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}
