import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { BoardView, DealCard, DealInput, DealPatch, DealView, LossInput, LossReason, Page, ProcessView } from '../api/types';
import { moveOnBoard, removeFromBoard } from './board';

const path = (id: string) => ({ params: { path: { id } } });

export function useProcesses() {
  return useQuery({
    queryKey: ['processes'],
    queryFn: () => unwrap<ProcessView[]>(api.GET('/api/processes')),
    staleTime: 300_000,
  });
}

export function useBoard(typeId: string | null, ownerId: string | null) {
  return useQuery({
    queryKey: ['deals', 'board', typeId, ownerId],
    queryFn: () =>
      unwrap<BoardView>(
        api.GET('/api/deals/board', { params: { query: { typeId: typeId ?? '', ownerId: ownerId ?? undefined } } }),
      ),
    enabled: typeId !== null,
    placeholderData: keepPreviousData,
  });
}

export function useClientDeals(clientId: string) {
  return useQuery({
    queryKey: ['deals', 'client', clientId],
    queryFn: () =>
      unwrap<Page<DealCard>>(api.GET('/api/deals', { params: { query: { clientId, status: 'ALL' } } })).then((page) => page.items),
  });
}

export function useDeal(id: string) {
  return useQuery({
    queryKey: ['deals', 'one', id],
    queryFn: () => unwrap<DealView>(api.GET('/api/deals/{id}', path(id))),
  });
}

export function useLossReasons() {
  return useQuery({
    queryKey: ['loss-reasons'],
    queryFn: () => unwrap<LossReason[]>(api.GET('/api/loss-reasons')),
    staleTime: 300_000,
  });
}

/** A change of one deal, shown on the board before the server agrees and taken back when it does not. */
function useDealChange<Input extends { deal: DealCard }>(
  send: (input: Input) => Promise<DealView>,
  show: (board: BoardView, input: Input) => BoardView,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (input) => {
      await queries.cancelQueries({ queryKey: ['deals', 'board'] });
      const before = queries.getQueriesData<BoardView>({ queryKey: ['deals', 'board'] });
      for (const [key, board] of before) if (board) queries.setQueryData(key, show(board, input));
      return { before };
    },
    onError: (_error, _input, context) => context?.before.forEach(([key, board]) => queries.setQueryData(key, board)),
    onSuccess: (deal) => queries.setQueryData(['deals', 'one', deal.id], deal),
    onSettled: (_deal, _error, { deal }) => {
      void queries.invalidateQueries({ queryKey: ['deals'] });
      void queries.invalidateQueries({ queryKey: ['timeline', deal.clientId] });
    },
  });
}

export function useMoveDeal() {
  return useDealChange(
    ({ deal, toStageId }: { deal: DealCard; toStageId: string }) =>
      unwrap<DealView>(api.POST('/api/deals/{id}/move', { ...path(deal.id), body: { toStageId } })),
    (board, { deal, toStageId }) => moveOnBoard(board, deal.id, toStageId, new Date().toISOString()),
  );
}

export function useWinDeal() {
  return useDealChange(
    ({ deal }: { deal: DealCard }) => unwrap<DealView>(api.POST('/api/deals/{id}/win', { ...path(deal.id), body: {} })),
    (board, { deal }) => removeFromBoard(board, deal.id),
  );
}

export function useLoseDeal() {
  return useDealChange(
    ({ deal, loss }: { deal: DealCard; loss: LossInput }) =>
      unwrap<DealView>(api.POST('/api/deals/{id}/lose', { ...path(deal.id), body: loss })),
    (board, { deal }) => removeFromBoard(board, deal.id),
  );
}

export function useReopenDeal() {
  return useDealChange(
    ({ deal }: { deal: DealCard }) => unwrap<DealView>(api.POST('/api/deals/{id}/reopen', { ...path(deal.id), body: {} })),
    (board) => board,
  );
}

export function useChangeDeal() {
  return useDealChange(
    ({ deal, patch }: { deal: DealCard; patch: DealPatch }) =>
      unwrap<DealView>(api.PATCH('/api/deals/{id}', { ...path(deal.id), body: patch })),
    (board) => board,
  );
}

export function useNewDeal() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DealInput) => unwrap<DealView>(api.POST('/api/deals', { body })),
    onSuccess: (deal) => {
      void queries.invalidateQueries({ queryKey: ['deals'] });
      void queries.invalidateQueries({ queryKey: ['timeline', deal.clientId] });
      void queries.invalidateQueries({ queryKey: ['client', deal.clientId] });
    },
    meta: { ownErrors: true },
  });
}
