import { expect, test } from 'vitest';
import type { BoardView, DealCard } from '../api/types';
import { moveOnBoard, removeFromBoard, staleSince } from './board';

const deal: DealCard = {
  id: 'd1', version: 1, title: 'Deal', clientId: 'c', clientName: 'Client', ownerId: 'u', ownerName: 'Owner', typeId: 't', stageId: 'a',
  outcome: 'OPEN', amountMinor: 500, currency: 'PLN', enteredStageAt: '2026-03-01T10:00:00Z', lastContactAt: null, nextActionAt: null,
};

const board: BoardView = {
  process: { id: 't', name: 'Sale', kind: 'MANUAL', version: 1, stages: [] },
  columns: [
    { stageId: 'a', count: 1, amounts: [{ currency: 'PLN', amountMinor: 500 }], deals: [deal] },
    { stageId: 'b', count: 3, amounts: [{ currency: 'PLN', amountMinor: 100 }, { currency: 'EUR', amountMinor: 7 }], deals: [] },
  ],
};

test('takes count and sum along with a moved deal', () => {
  const [from, to] = moveOnBoard(board, 'd1', 'b', '2026-03-02T10:00:00Z').columns;
  expect(from).toEqual({ stageId: 'a', count: 0, amounts: [], deals: [] });
  expect(to?.count).toBe(4);
  expect(to?.amounts).toEqual([{ currency: 'PLN', amountMinor: 600 }, { currency: 'EUR', amountMinor: 7 }]);
  expect(to?.deals[0]).toMatchObject({ id: 'd1', stageId: 'b' });
});

test('leaves the board alone when the stage is of another process', () => {
  expect(moveOnBoard(board, 'd1', 'elsewhere', '2026-03-02T10:00:00Z')).toBe(board);
});

test('takes a closed deal off the board', () => {
  expect(removeFromBoard(board, 'd1').columns[0]).toMatchObject({ count: 0, deals: [] });
});

test('counts silence from the later of contact and stage', () => {
  const now = Date.parse('2026-03-20T10:00:00Z');
  expect(staleSince(deal, now)).toBe('2026-03-01T10:00:00Z');
  expect(staleSince({ ...deal, lastContactAt: '2026-03-18T10:00:00Z' }, now)).toBeNull();
});
