import { useMutation, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { BelongingsView } from '../api/types';

export function useBelongings(userId: string) {
  return useQuery({
    queryKey: ['hand-over', userId],
    queryFn: () => unwrap<BelongingsView>(api.GET('/api/users/{id}/hand-over', { params: { path: { id: userId } } })),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useHandOver(userId: string) {
  return useMutation({
    mutationFn: (to: string) => unwrap<{ id: string }>(api.POST('/api/users/{id}/hand-over', { params: { path: { id: userId } }, body: { to } })),
    meta: { ownErrors: true },
  });
}
