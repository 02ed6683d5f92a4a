import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { EraseInput, EraseView } from '../api/types';

export function useExtent(clientId: string) {
  return useQuery({
    queryKey: ['erase', clientId],
    queryFn: () => unwrap<EraseView>(api.GET('/api/clients/{id}/erase', { params: { path: { id: clientId } } })),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useErase(clientId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: EraseInput) => unwrap<unknown>(api.POST('/api/clients/{id}/erase', { params: { path: { id: clientId } }, body })),
    onSuccess: () => {
      for (const key of ['clients', 'lookup', 'deals', 'tasks', 'categories']) void queries.invalidateQueries({ queryKey: [key] });
    },
    meta: { ownErrors: true },
  });
}
