import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { SavedView, SavedViewInput } from '../api/types';

export function useViews() {
  return useQuery({ queryKey: ['views'], queryFn: () => unwrap<SavedView[]>(api.GET('/api/views')), staleTime: 60_000 });
}

function useViewChange<Input, Answer>(send: (input: Input) => Promise<Answer>, ownErrors = false) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => queries.invalidateQueries({ queryKey: ['views'] }), meta: { ownErrors } });
}

export function useSaveView() {
  return useViewChange(
    ({ id, input }: { id: string | null; input: SavedViewInput }) =>
      id
        ? unwrap<SavedView>(api.PUT('/api/views/{id}', { params: { path: { id } }, body: input }))
        : unwrap<SavedView>(api.POST('/api/views', { body: input })),
    true,
  );
}

export function useDeleteView() {
  return useViewChange((id: string) => unwrap<unknown>(api.DELETE('/api/views/{id}', { params: { path: { id } } })));
}

export function useChooseDefault() {
  return useViewChange((viewId: string | null) => unwrap<unknown>(api.PUT('/api/views/default', { body: { viewId: viewId ?? undefined } })));
}
