import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Avatar } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DealCard, StageView } from '../api/types';
import { initials } from '../ui/format';
import { IconAlertTriangle, IconCalendarEvent, IconClock } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { staleSince } from './board';
import type { DealActions } from './Board';
import classes from './Board.module.css';
import { MoveMenu } from './MoveMenu';

interface CardProps {
  deal: DealCard;
  stages: StageView[];
  actions: DealActions;
  now: number;
}

export function Card({ deal, stages, actions, now }: CardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const root = useRef<HTMLElement>(null);
  const [lifted, setLifted] = useState(false);
  const [menu, setMenu] = useState(false);
  const stale = staleSince(deal, now);

  useEffect(() => {
    if (!root.current) return undefined;
    return draggable({
      element: root.current,
      getInitialData: () => ({ deal: { ...deal } }),
      onDragStart: () => setLifted(true),
      onDrop: () => setLifted(false),
    });
  }, [deal]);

  return (
    <article
      ref={root}
      className={classes.card}
      data-lifted={lifted || undefined}
      data-testid={`deal-card-${deal.id}`}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === 'm' && event.target instanceof HTMLButtonElement && !menu) setMenu(true);
      }}
    >
      <div className={classes.cardTop}>
        <button type="button" className={classes.title} aria-keyshortcuts="m" onClick={() => actions.open(deal)}>{deal.title}</button>
        <MoveMenu deal={deal} stages={stages} actions={actions} opened={menu} onChange={setMenu} />
      </div>
      <div className={`${classes.client} lj-ellipsis`}>{deal.clientName}</div>
      <div className={classes.cardFoot}>
        <b className="num">{format.money(deal.amountMinor, deal.currency)}</b>
        <span className={classes.marks}>
          {stale ? (
            <span className={classes.stale} title={t('deals.stale-hint', { date: format.date(stale) })} data-testid="stale">
              <IconClock size={13} aria-hidden />
              {t('deals.stale', { count: Math.floor((now - Date.parse(stale)) / 86_400_000) })}
            </span>
          ) : null}
          {deal.ownerName ? (
            <Avatar size={22} radius="xl" color="petrol" title={deal.ownerName} alt={deal.ownerName}>{initials(deal.ownerName)}</Avatar>
          ) : null}
        </span>
      </div>
      <NextAction deal={deal} now={now} />
    </article>
  );
}

function NextAction({ deal, now }: { deal: DealCard; now: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!deal.nextActionAt) {
    return (
      <div className={classes.next} data-missing>
        <IconAlertTriangle size={13} aria-hidden />
        {t('deals.no-next')}
      </div>
    );
  }
  const late = Date.parse(deal.nextActionAt) < now;
  return (
    <div className={classes.next} data-late={late || undefined}>
      <IconCalendarEvent size={13} aria-hidden />
      {t(late ? 'deals.next-late' : 'deals.next', { when: format.ago(deal.nextActionAt, now) })}
    </div>
  );
}
