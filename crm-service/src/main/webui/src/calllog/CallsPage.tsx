import { Button, Select, Skeleton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { useUsers } from '../settings/queries';
import { Empty } from '../ui/Empty';
import { EndlessList } from '../ui/EndlessList';
import { Failure } from '../ui/Failure';
import { IconHeadset, IconPhone } from '../ui/icons';
import { Page } from '../ui/Page';
import { useTyped } from '../ui/useTyped';
import { CallDrawer } from './CallDrawer';
import { CallRow } from './CallRow';
import classes from './Calls.module.css';
import { addressOf, type CallFilter, KINDS, readFilter } from './filter';
import { useCalls } from './queries';

/** Every call that the exchanges logged, newest first. */
export function CallsPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const [address, setAddress] = useSearchParams();
  const [opened, setOpened] = useState<string | null>(null);
  const filter = readFilter(address);
  const set = (part: Partial<CallFilter>) => setAddress((now) => addressOf({ ...readFilter(now), ...part }), { replace: true });
  return (
    <Page
      title={t('calls.title')}
      lead={t('calls.lead')}
      actions={hasRole(roles, 'admin', 'head') ? <Button component={Link} to="/calls/board" variant="default" leftSection={<IconHeadset size={16} />}>{t('board.title')}</Button> : undefined}
    >
      <Filters filter={filter} set={set} clear={address.size > 0 ? () => setAddress({}, { replace: true }) : undefined} />
      <Log filter={filter} open={setOpened} />
      {opened ? <CallDrawer id={opened} onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}

function Filters({ filter, set, clear }: { filter: CallFilter; set: (part: Partial<CallFilter>) => void; clear?: () => void }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const seesOthers = hasRole(roles, 'admin', 'head');
  const users = useUsers();
  const [number, type] = useTyped(filter.number, (typed) => set({ number: typed }));
  return (
    <div className={classes.filters} role="search" aria-label={t('calls.title')}>
      <Select
        label={t('calls.kind-label')}
        placeholder={t('calls.all')}
        clearable
        value={filter.kind}
        data={KINDS.map((value) => ({ value, label: t(`calls.kind.${value}`) }))}
        onChange={(kind) => set({ kind: KINDS.find((one) => one === kind) ?? null })}
      />
      <TextInput type="search" label={t('calls.number')} value={number} onChange={(event) => type(event.currentTarget.value)} />
      {seesOthers ? (
        <Select
          label={t('calls.colleague')}
          placeholder={t('calls.all')}
          clearable
          searchable
          value={filter.userId}
          data={users.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={(userId) => set({ userId })}
        />
      ) : null}
      <TextInput type="date" label={t('calls.from')} value={filter.from} max={filter.to || undefined} onChange={(event) => set({ from: event.currentTarget.value })} />
      <TextInput type="date" label={t('calls.to')} value={filter.to} min={filter.from || undefined} onChange={(event) => set({ to: event.currentTarget.value })} />
      <Button variant="default" disabled={!clear} onClick={clear}>{t('common.clear')}</Button>
    </div>
  );
}

function Log({ filter, open }: { filter: CallFilter; open: (id: string) => void }) {
  const { t } = useTranslation();
  const calls = useCalls(filter);
  const rows = calls.data?.pages.flatMap((page) => page.items) ?? [];
  if (calls.error) return <Failure error={calls.error} retry={() => void calls.refetch()} />;
  if (calls.isPending) return <Skeleton height={260} radius="lg" />;
  if (rows.length === 0) return <Empty icon={<IconPhone size={26} />} title={t('calls.none')} text={t('calls.none-text')} />;
  return (
    <div className="lj-surface" style={{ overflow: 'hidden' }}>
      <EndlessList
        items={rows}
        label={t('calls.title')}
        height="max(360px, calc(100dvh - 300px))"
        more={calls.hasNextPage}
        onMore={() => {
          if (!calls.isFetchingNextPage) void calls.fetchNextPage();
        }}
      >
        {(call) => <CallRow call={call} onOpen={() => open(call.id)} />}
      </EndlessList>
    </div>
  );
}
