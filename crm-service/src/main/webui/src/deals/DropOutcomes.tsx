import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconThumbDown, IconTrophy } from '../ui/icons';
import classes from './Board.module.css';

/** Two places that appear while a card is dragged: won and lost. */
export function DropOutcomes() {
  return (
    <div className={classes.outcomes}>
      <Place outcome="WON" />
      <Place outcome="LOST" />
    </div>
  );
}

function Place({ outcome }: { outcome: 'WON' | 'LOST' }) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!root.current) return undefined;
    return dropTargetForElements({
      element: root.current,
      getData: () => ({ outcome }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
    });
  }, [outcome]);
  const Icon = outcome === 'WON' ? IconTrophy : IconThumbDown;
  return (
    <div ref={root} className={classes.outcome} data-outcome={outcome} data-over={over || undefined} data-testid={`drop-${outcome.toLowerCase()}`}>
      <Icon size={20} aria-hidden />
      {t(`deals.outcome.${outcome}`)}
    </div>
  );
}
