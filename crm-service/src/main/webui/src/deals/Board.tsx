import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView, DealCard } from '../api/types';
import { toast } from '../ui/toast';
import classes from './Board.module.css';
import { Column } from './Column';
import { DropOutcomes } from './DropOutcomes';
import { LossDialog } from './LossDialog';
import { useMoveDeal, useWinDeal } from './queries';
import { useStageName } from './stageName';

/** What can be done with a deal from its card, by mouse or by keys. */
export interface DealActions {
  move(deal: DealCard, toStageId: string): void;
  win(deal: DealCard): void;
  lose(deal: DealCard): void;
  open(deal: DealCard): void;
}

interface BoardProps {
  board: BoardView;
  onOpen: (dealId: string) => void;
  onNew: () => void;
}

export function Board({ board, onOpen, onNew }: BoardProps) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const scroll = useRef<HTMLDivElement>(null);
  const move = useMoveDeal();
  const win = useWinDeal();
  const [losing, setLosing] = useState<DealCard | null>(null);
  const [dragging, setDragging] = useState(false);
  const { stages } = board.process;

  const actions: DealActions = {
    move: (deal, toStageId) => {
      const to = stages.find((stage) => stage.id === toStageId);
      if (!to || deal.stageId === toStageId) return;
      move.mutate({ deal, toStageId }, { onSuccess: () => toast(t('deals.moved', { title: deal.title, stage: stageName(to) })) });
    },
    win: (deal) => win.mutate({ deal }, { onSuccess: () => toast(t('deals.won', { title: deal.title })) }),
    lose: setLosing,
    open: (deal) => onOpen(deal.id),
  };
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    const element = scroll.current;
    if (!element) return undefined;
    return combine(
      autoScrollForElements({ element }),
      monitorForElements({
        onDragStart: () => setDragging(true),
        onDrop: ({ source, location }) => {
          setDragging(false);
          const target = location.current.dropTargets[0]?.data;
          const deal = source.data.deal as DealCard;
          if (typeof target?.stageId === 'string') latest.current.move(deal, target.stageId);
          else if (target?.outcome === 'WON') latest.current.win(deal);
          else if (target?.outcome === 'LOST') latest.current.lose(deal);
        },
      }),
    );
  }, []);

  return (
    <>
      <div className={classes.board} ref={scroll} data-testid="board" data-dragging={dragging || undefined}>
        {stages.map((stage, index) => (
          <Column
            key={stage.id}
            stage={stage}
            stages={stages}
            column={board.columns.find((column) => column.stageId === stage.id)}
            actions={actions}
            onNew={index === 0 ? onNew : undefined}
          />
        ))}
      </div>
      {dragging ? <DropOutcomes /> : null}
      {losing ? <LossDialog deal={losing} onClose={() => setLosing(null)} /> : null}
    </>
  );
}
