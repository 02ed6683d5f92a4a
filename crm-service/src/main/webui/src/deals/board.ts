import type { BoardColumn, BoardView, DealCard } from '../api/types';

/** The board as it will be after the move; unchanged when the deal or the stage is not on it. */
export function moveOnBoard(board: BoardView, dealId: string, toStageId: string, at: string): BoardView {
  const deal = find(board, dealId);
  if (!deal || deal.stageId === toStageId || !board.columns.some((column) => column.stageId === toStageId)) return board;
  const moved: DealCard = { ...deal, stageId: toStageId, enteredStageAt: at };
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.stageId === deal.stageId) return without(column, deal);
      return column.stageId === toStageId ? withCard(column, moved) : column;
    }),
  };
}

export function removeFromBoard(board: BoardView, dealId: string): BoardView {
  const deal = find(board, dealId);
  if (!deal) return board;
  return { ...board, columns: board.columns.map((column) => (column.stageId === deal.stageId ? without(column, deal) : column)) };
}

function find(board: BoardView, dealId: string): DealCard | undefined {
  return board.columns.flatMap((column) => column.deals).find((deal) => deal.id === dealId);
}

function without(column: BoardColumn, deal: DealCard): BoardColumn {
  return {
    ...column,
    count: column.count - 1,
    amounts: added(column.amounts, deal.currency, -deal.amountMinor),
    deals: column.deals.filter((one) => one.id !== deal.id),
  };
}

function withCard(column: BoardColumn, deal: DealCard): BoardColumn {
  return {
    ...column,
    count: column.count + 1,
    amounts: added(column.amounts, deal.currency, deal.amountMinor),
    deals: [deal, ...column.deals],
  };
}

function added(amounts: BoardColumn['amounts'], currency: string, amountMinor: number): BoardColumn['amounts'] {
  const known = amounts.some((one) => one.currency === currency);
  const all = known
    ? amounts.map((one) => (one.currency === currency ? { ...one, amountMinor: one.amountMinor + amountMinor } : one))
    : [...amounts, { currency, amountMinor }];
  return all.filter((one) => one.amountMinor !== 0);
}

const STALE_MS = 14 * 86_400_000;

/** Since when nobody was in touch about the deal, when that is too long ago; null while it is warm. */
export function staleSince(deal: DealCard, now: number): string | null {
  const last = [deal.lastContactAt, deal.enteredStageAt].filter((at): at is string => Boolean(at)).sort().pop();
  return last && now - Date.parse(last) > STALE_MS ? last : null;
}
