import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardColumn, StageView } from '../api/types';
import { stageColor } from '../ui/theme';
import { useFormat, useNow } from '../ui/useFormat';
import type { DealActions } from './Board';
import classes from './Board.module.css';
import { Card } from './Card';
import { useStageName } from './stageName';

interface ColumnProps {
  stage: StageView;
  stages: StageView[];
  column: BoardColumn | undefined;
  actions: DealActions;
  onNew?: () => void;
}

export function Column({ stage, stages, column, actions, onNew }: ColumnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const now = useNow(60_000);
  const root = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const count = column?.count ?? 0;
  const deals = column?.deals ?? [];
  const place = stages.indexOf(stage);

  useEffect(() => {
    if (!root.current || !list.current) return undefined;
    return combine(
      autoScrollForElements({ element: list.current }),
      dropTargetForElements({
        element: root.current,
        getData: () => ({ stageId: stage.id }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    );
  }, [stage.id]);

  return (
    <section
      ref={root}
      className={classes.column}
      data-over={over || undefined}
      data-testid={`column-${stage.code}`}
      aria-label={t('deals.column', { stage: stageName(stage), count })}
    >
      <header className={classes.columnHead}>
        <i className={classes.stripe} style={{ background: stageColor(place, stages.length) }} aria-hidden />
        <h2 className={classes.stageName}>{stageName(stage)}</h2>
        <span className={`${classes.count} num`} data-testid={`count-${stage.code}`}>{count}</span>
        <div className={`${classes.sum} num`}>
          {column && column.amounts.length > 0
            ? column.amounts.map((one) => format.money(one.amountMinor, one.currency)).join(' + ')
            : '\u00a0'}
        </div>
      </header>
      <div className={classes.cards} ref={list}>
        {deals.map((deal) => <Card key={deal.id} deal={deal} stages={stages} actions={actions} now={now} />)}
        {count > deals.length ? <p className={classes.more}>{t('deals.more', { count: count - deals.length })}</p> : null}
        {count === 0 ? <p className={classes.more}>{t('deals.empty-column')}</p> : null}
        {onNew ? <button type="button" className={classes.add} onClick={onNew}>+ {t('deals.new')}</button> : null}
      </div>
    </section>
  );
}
