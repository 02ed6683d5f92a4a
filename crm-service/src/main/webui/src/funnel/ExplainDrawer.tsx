import { Button, Center, Drawer, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FunnelDeal } from '../api/types';
import { useDeal } from '../deals/queries';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import classes from './Funnel.module.css';
import { type Explained, type FunnelFilter, useExplained } from './queries';

interface ExplainDrawerProps {
  filter: FunnelFilter;
  explained: Explained;
  from: string | null;
  onClose: () => void;
}

/** The deals that make up a figure; their sum is the figure. */
export function ExplainDrawer({ filter, explained, from, onClose }: ExplainDrawerProps) {
  const { t } = useTranslation();
  const deals = useExplained(filter, explained, from);
  const rows = deals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(520px, 100%)"
      title={<Title order={2}>{explained.title}</Title>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text c="dimmed" mb="sm">{t(`funnel.formula.${explained.figure}`)}</Text>
      {deals.error ? <Failure error={deals.error} retry={() => void deals.refetch()} compact /> : null}
      {deals.isPending ? <Skeleton height={260} /> : null}
      {deals.isSuccess && rows.length === 0 ? <Text>{t('funnel.no-deals')}</Text> : null}
      <div data-testid="funnel-explained">{rows.map((row) => <Row key={row.dealId} row={row} />)}</div>
      {deals.hasNextPage ? (
        <Center mt="md">
          <Button variant="subtle" loading={deals.isFetchingNextPage} onClick={() => void deals.fetchNextPage()}>{t('common.more')}</Button>
        </Center>
      ) : null}
    </Drawer>
  );
}

function Row({ row }: { row: FunnelDeal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const deal = useDeal(row.dealId);
  const since = row.closedAt ?? row.enteredAt;
  return (
    <Link to={`/deals?deal=${row.dealId}`} className={classes.explained}>
      <div style={{ minWidth: 0 }}>
        {deal.isPending ? <Skeleton height={18} width={200} /> : <b className="lj-ellipsis" style={{ display: 'block' }}>{deal.data?.title ?? t('funnel.deal')}</b>}
        <small>{[deal.data?.clientName, row.ownerName ?? deal.data?.ownerName].filter(Boolean).join(' · ')}</small>
      </div>
      <div className="num" style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        <b>{format.money(row.amountMinor, row.currency)}</b>
        {since ? <small>{t('funnel.here-since', { ago: format.ago(since) })}</small> : null}
      </div>
    </Link>
  );
}
