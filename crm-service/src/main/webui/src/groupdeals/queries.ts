import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { GroupDealInput, GroupDealMember, GroupDealView, Page } from '../api/types';

export function useGroupDeals() {
  return useInfiniteQuery({
    queryKey: ['group-deals', 'list'],
    queryFn: ({ pageParam }) =>
      unwrap<Page<GroupDealView>>(api.GET('/api/group-deals', { params: { query: { limit: 50, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

export function useGroupDeal(id: string) {
  return useQuery({
    queryKey: ['group-deals', 'one', id],
    queryFn: () => unwrap<GroupDealView>(api.GET('/api/group-deals/{id}', { params: { path: { id } } })),
  });
}

export function useGroupMembers(id: string) {
  return useInfiniteQuery({
    queryKey: ['group-deals', 'members', id],
    queryFn: ({ pageParam }) =>
      unwrap<Page<GroupDealMember>>(
        api.GET('/api/group-deals/{id}/members', { params: { path: { id }, query: { limit: 100, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

export function useNewGroupDeal() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (body: GroupDealInput) => unwrap<GroupDealView>(api.POST('/api/group-deals', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['group-deals'] }),
  });
}

export function useSpinOff(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (clientId: string) =>
      unwrap<{ dealId: string }>(api.POST('/api/group-deals/{id}/members/{clientId}/spin-off', { params: { path: { id, clientId } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['group-deals'] });
      void queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
}

export function useCloseGroup(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (closed: boolean) =>
      closed
        ? unwrap<GroupDealView>(api.POST('/api/group-deals/{id}/close', { params: { path: { id } } }))
        : unwrap<GroupDealView>(api.POST('/api/group-deals/{id}/reopen', { params: { path: { id } } })),
    onSuccess: (group) => {
      queries.setQueryData(['group-deals', 'one', id], group);
      void queries.invalidateQueries({ queryKey: ['group-deals', 'list'] });
    },
  });
}
