import { Avatar, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ClientRow } from '../api/types';
import { PhoneNumber } from '../calls/PhoneNumber';
import { initials } from '../ui/format';
import { useFormat } from '../ui/useFormat';
import classes from './ClientsPage.module.css';

interface ClientTableRowProps {
  row: ClientRow;
  index: number;
  top: number;
  height: number;
  picked: boolean;
  onPick?: (range: boolean) => void;
}

export function ClientTableRow({ row, index, top, height, picked, onPick }: ClientTableRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const tags = row.categories.join(' · ');
  return (
    <div
      className={`${classes.grid} ${classes.row}`}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-picked={picked || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        // A range of rows, not of words.
        if (event.shiftKey && onPick) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.shiftKey && onPick) onPick(true);
        else void navigate(`/clients/${row.id}`);
      }}
      data-testid="client-row"
    >
      {onPick ? (
        <div role="cell" className={classes.pick} onClick={(event) => event.stopPropagation()}>
          <Checkbox
            size="xs"
            aria-label={t('bulk.pick', { name: row.name })}
            checked={picked}
            onChange={(event) => onPick((event.nativeEvent as MouseEvent).shiftKey)}
            data-testid="client-pick"
          />
        </div>
      ) : null}
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
