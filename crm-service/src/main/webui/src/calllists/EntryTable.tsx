import { Badge, SegmentedControl, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallListEntry } from '../api/types';
import { EndlessList } from '../ui/EndlessList';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import classes from './CallLists.module.css';
import { dispositionText } from './dispositions';
import { useEntries } from './queries';

const STATES = ['ALL', 'WAITING', 'TAKEN', 'DONE'] as const;

/** Who is on the list, and where each of them stands. */
export function EntryTable({ listId }: { listId: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<(typeof STATES)[number]>('ALL');
  const entries = useEntries(listId, state === 'ALL' ? null : state);
  const rows = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={`lj-surface ${classes.panel}`} style={{ marginTop: 18 }} aria-label={t('lists.clients')}>
      <Title order={3} mb={8}>{t('lists.clients')}</Title>
      <SegmentedControl size="xs" mb={8} value={state} onChange={(value) => setState(STATES.find((one) => one === value) ?? 'ALL')} data={STATES.map((value) => ({ value, label: t(`lists.entry.${value}`) }))} />
      {entries.error ? <Failure error={entries.error} retry={() => void entries.refetch()} compact /> : null}
      <EndlessList
        items={rows}
        label={t('lists.clients')}
        height="420px"
        more={entries.hasNextPage}
        onMore={() => {
          if (!entries.isFetchingNextPage) void entries.fetchNextPage();
        }}
      >
        {(entry) => <Row entry={entry} />}
      </EndlessList>
    </section>
  );
}

function Row({ entry }: { entry: CallListEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.entry} data-testid="call-list-entry">
      <div className={classes.name}>
        <Link to={`/clients/${entry.clientId}`} className="lj-link lj-ellipsis">{entry.clientName ?? t('lists.client-gone')}</Link>
        <span className="lj-ellipsis">{entry.note}</span>
      </div>
      <Badge variant="light" color={entry.state === 'DONE' ? 'gray' : entry.state === 'TAKEN' ? 'petrol' : 'amber'}>{t(`lists.entry.${entry.state}`)}</Badge>
      <span className={classes.quiet}>{entry.disposition ? t(dispositionText(entry.disposition)) : t('lists.attempted', { count: entry.attempts })}</span>
      <small className="num">{entry.notBefore ? t('lists.again-at', { time: format.dateTime(entry.notBefore) }) : null}</small>
    </div>
  );
}
