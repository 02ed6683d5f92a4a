import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { CampaignInput, CampaignMessage, CampaignPreview, CampaignView, MessageStatus, Page } from '../api/types';

export type CampaignOrder = 'start' | 'pause' | 'resume' | 'cancel';

const path = (id: string) => ({ params: { path: { id } } });
const LIVE: CampaignView['state'][] = ['PREPARING', 'RUNNING'];

export function useCampaigns() {
  return useQuery({
    queryKey: ['campaigns'],
    queryFn: () =>
      unwrap<Page<CampaignView>>(api.GET('/api/messaging/campaigns', { params: { query: { limit: 200 } } })).then((page) => page.items),
  });
}

/** Followed by live events; while it runs it is also asked for now and then, should the stream be away. */
export function useCampaign(id: string) {
  return useQuery({
    queryKey: ['campaign', id],
    queryFn: () => unwrap<CampaignView>(api.GET('/api/messaging/campaigns/{id}', path(id))),
    refetchInterval: ({ state }) => (state.data && LIVE.includes(state.data.state) ? 5_000 : false),
  });
}

export function useSaveCampaign(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CampaignInput) =>
      id
        ? unwrap<CampaignView>(api.PUT('/api/messaging/campaigns/{id}', { ...path(id), body }))
        : unwrap<CampaignView>(api.POST('/api/messaging/campaigns', { body })),
    onSuccess: (campaign) => {
      queries.setQueryData(['campaign', campaign.id], campaign);
      void queries.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
}

export function useOrderCampaign(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: CampaignOrder) => {
      switch (order) {
        case 'start':
          return unwrap<unknown>(api.POST('/api/messaging/campaigns/{id}/start', path(id)));
        case 'pause':
          return unwrap<unknown>(api.POST('/api/messaging/campaigns/{id}/pause', path(id)));
        case 'resume':
          return unwrap<unknown>(api.POST('/api/messaging/campaigns/{id}/resume', path(id)));
        case 'cancel':
          return unwrap<unknown>(api.POST('/api/messaging/campaigns/{id}/cancel', path(id)));
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['campaign', id] });
      void queries.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
}

/** The letter as one recipient will get it; asked again when the saved text changes. */
export function usePreview(campaign: CampaignView | null, clientId: string | null) {
  return useQuery({
    queryKey: ['campaign-preview', campaign?.id, campaign?.version, clientId],
    queryFn: () =>
      unwrap<CampaignPreview>(
        api.POST('/api/messaging/campaigns/{id}/preview', { ...path(campaign?.id ?? ''), body: { clientId: clientId ?? undefined } }),
      ),
    enabled: campaign !== null,
    placeholderData: keepPreviousData,
  });
}

export function useAudienceCount(category: string | null) {
  return useQuery({
    queryKey: ['segment-count', category],
    queryFn: () =>
      unwrap<{ count: number }>(api.GET('/api/segments/count', { params: { query: { category: category ?? undefined } } })),
    placeholderData: keepPreviousData,
  });
}

export function useCampaignMessages(id: string, state: MessageStatus | null) {
  return useInfiniteQuery({
    queryKey: ['campaign-messages', id, state],
    queryFn: ({ pageParam }) =>
      unwrap<Page<CampaignMessage>>(
        api.GET('/api/messaging/campaigns/{id}/messages', {
          params: { path: { id }, query: { state: state ?? undefined, limit: 100, after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
  });
}
