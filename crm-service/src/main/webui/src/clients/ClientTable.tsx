import { Avatar, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ClientRow } from '../api/types';
import { PhoneNumber } from '../calls/PhoneNumber';
import { initials } from '../ui/format';
import { useFormat } from '../ui/useFormat';
import classes from './ClientsPage.module.css';

interface ClientTableProps {
  rows: ClientRow[];
  pending: boolean;
  more: boolean;
  onMore: () => void;
}

const AHEAD = 20;

/** Any number of clients: only the visible rows are in the page, the next page is fetched before its rows are needed. */
export function ClientTable({ rows, pending, more, onMore }: ClientTableProps) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? 68 : 56),
    overscan: 12,
  });
  const visible = virtual.getVirtualItems();
  const last = visible[visible.length - 1]?.index ?? 0;

  useEffect(() => virtual.measure(), [narrow, virtual]);
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) onMore();
  }, [more, last, rows.length, onMore]);

  return (
    <div className={`lj-surface ${classes.table}`}>
      <div className={classes.scroll} ref={scroll} role="table" aria-label={t('nav.clients')} aria-rowcount={more ? -1 : rows.length + 1} tabIndex={0}>
        <div role="rowgroup">
          <div className={`${classes.grid} ${classes.headRow}`} role="row" aria-rowindex={1}>
            <div role="columnheader">{t('clients.name')}</div>
            <div role="columnheader">{t('clients.phone')}</div>
            <div role="columnheader" className={classes.wideOnly}>{t('clients.email')}</div>
            <div role="columnheader" className={classes.wideOnly}>{t('clients.city')}</div>
            <div role="columnheader">{t('clients.owner')}</div>
            <div role="columnheader" className={classes.right}>{t('clients.deals')}</div>
            <div role="columnheader" className={classes.right}>{t('clients.last-contact')}</div>
          </div>
        </div>
        {pending ? <Waiting /> : null}
        <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {visible.map((item) => {
            const row = rows[item.index];
            return row ? <Row key={row.id} row={row} index={item.index} top={item.start} height={item.size} /> : null;
          })}
        </div>
      </div>
    </div>
  );
}

function Row({ row, index, top, height }: { row: ClientRow; index: number; top: number; height: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const tags = row.categories.join(' · ');
  return (
    <div
      className={`${classes.grid} ${classes.row}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => navigate(`/clients/${row.id}`)}
      data-testid="client-row"
    >
      <div role="cell" className={classes.name}>
        <Avatar size={34} radius={row.kind === 'PERSON' ? 'xl' : 'md'} color="petrol" aria-hidden>{initials(row.name)}</Avatar>
        <div style={{ minWidth: 0 }}>
          <Link to={`/clients/${row.id}`} className="lj-link" onClick={(event) => event.stopPropagation()}>
            <div className="lj-ellipsis">{row.name}</div>
          </Link>
          <div className={`${classes.tags} lj-ellipsis`}>{tags || t(`clients.kind.${row.kind}`)}</div>
        </div>
      </div>
      <div role="cell" className={classes.phone}>{row.phone ? <PhoneNumber number={row.phone} clientId={row.id} /> : <span className={classes.muted}>–</span>}</div>
      <div role="cell" className={`${classes.wideOnly} lj-ellipsis`}>{row.email ?? <span className={classes.muted}>–</span>}</div>
      <div role="cell" className={`${classes.wideOnly} lj-ellipsis`}>{row.city}</div>
      <div role="cell" className={`${classes.middle} lj-ellipsis`}>{row.ownerName ?? <span className={classes.muted}>{t('clients.no-owner')}</span>}</div>
      <div role="cell" className={`${classes.middle} ${classes.right} num`}>{row.openDeals > 0 ? row.openDeals : <span className={classes.muted}>–</span>}</div>
      <div role="cell" className={`${classes.middle} ${classes.right} ${classes.muted}`}>{row.lastContactAt ? format.ago(row.lastContactAt) : t('clients.never')}</div>
    </div>
  );
}

function Waiting() {
  return (
    <div aria-hidden style={{ padding: '10px 18px' }}>
      {Array.from({ length: 9 }, (_, index) => <Skeleton key={index} height={34} my={14} radius="md" />)}
    </div>
  );
}
