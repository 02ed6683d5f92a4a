import { Checkbox, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../api/types';
import { keep, useKeptBefore } from '../ui/useKept';
import classes from './ClientsPage.module.css';
import { ClientTableRow } from './ClientTableRow';
import { isNobody, isPicked, NOBODY, type Picked, pick, pickRows } from './picked';

interface ClientTableProps {
  rows: ClientRow[];
  pending: boolean;
  more: boolean;
  onMore: () => void;
  /** Without it clients cannot be picked. */
  picking?: Picking;
}

export interface Picking {
  picked: Picked;
  onPick: (picked: Picked) => void;
}

const AHEAD = 20;
const HEAD = 38;
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Any number of clients: only the visible rows are in the page, the next page is fetched before its rows are needed. */
export function ClientTable({ rows, pending, more, onMore, picking }: ClientTableProps) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const { key, before } = useKeptBefore<number>('clients-scroll');
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (narrow ? 68 : 56),
    overscan: 12,
    initialOffset: before ?? 0,
    scrollPaddingStart: HEAD,
  });
  const visible = virtual.getVirtualItems();
  const last = visible[visible.length - 1]?.index ?? 0;
  const ids = rows.map(({ id }) => id);

  useEffect(() => virtual.measure(), [narrow, virtual]);
  useEffect(() => () => keep(key, virtual.scrollOffset ?? 0), [key, virtual]);
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) onMore();
  }, [more, last, rows.length, onMore]);

  function step(event: React.KeyboardEvent): void {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index;
    const to = Number(from) + (STEPS[event.key] ?? 0);
    const goal = scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"] input, [data-index="${to}"] a`);
    if (from === undefined || !STEPS[event.key] || !goal) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    goal.focus({ preventScroll: true });
  }

  return (
    <div className={`lj-surface ${classes.table}`} data-picking={picking ? true : undefined}>
      <div className={classes.scroll} ref={scroll} role="table" aria-label={t('nav.clients')} aria-rowcount={more ? -1 : rows.length + 1} tabIndex={0} onKeyDown={step}>
        <div role="rowgroup">
          <div className={`${classes.grid} ${classes.headRow}`} role="row" aria-rowindex={1}>
            {picking ? <div role="columnheader"><PickAll ids={ids} {...picking} /></div> : null}
            <div role="columnheader">{t('clients.name')}</div>
            <div role="columnheader" className={classes.foldable}>{t('clients.phone')}</div>
            <div role="columnheader" className={classes.wideOnly}>{t('clients.email')}</div>
            <div role="columnheader" className={classes.wideOnly}>{t('clients.city')}</div>
            <div role="columnheader" className={classes.foldable}>{t('clients.owner')}</div>
            <div role="columnheader" className={`${classes.foldable} ${classes.right}`}>{t('clients.deals')}</div>
            <div role="columnheader" className={`${classes.foldable} ${classes.right}`}>{t('clients.last-contact')}</div>
          </div>
        </div>
        {pending ? <Waiting /> : null}
        <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {visible.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const onPick = picking ? (range: boolean) => picking.onPick(pick(picking.picked, ids, row.id, range)) : undefined;
            const picked = picking !== undefined && isPicked(picking.picked, row.id);
            return <ClientTableRow key={row.id} row={row} index={item.index} top={item.start} height={item.size} picked={picked} onPick={onPick} />;
          })}
        </div>
      </div>
    </div>
  );
}

function PickAll({ ids, picked, onPick }: Picking & { ids: string[] }) {
  const { t } = useTranslation();
  const every = ids.length > 0 && ids.every((id) => isPicked(picked, id));
  return (
    <Checkbox
      size="xs"
      aria-label={t('bulk.pick-shown')}
      checked={every}
      indeterminate={!every && !isNobody(picked)}
      onChange={() => onPick(every ? NOBODY : pickRows(ids))}
      data-testid="client-pick-shown"
    />
  );
}

function Waiting() {
  return (
    <div aria-hidden style={{ padding: '10px 18px' }}>
      {Array.from({ length: 9 }, (_, index) => <Skeleton key={index} height={34} my={14} radius="md" />)}
    </div>
  );
}
