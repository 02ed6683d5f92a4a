import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { ClosedFunnel, Figure, FunnelDeal, OpenFunnel, Page } from '../api/types';

export interface FunnelFilter {
  typeId: string | null;
  ownerId: string | null;
}

export interface Explained {
  figure: Exclude<Figure, 'LOST_FROM'>;
  typeId?: string;
  stageId?: string;
  title: string;
}

const query = ({ typeId, ownerId }: FunnelFilter) => ({ typeId: typeId ?? undefined, ownerId: ownerId ?? undefined });

export function useOpenFunnel(filter: FunnelFilter) {
  return useQuery({
    queryKey: ['funnel', 'open', filter],
    queryFn: () => unwrap<OpenFunnel>(api.GET('/api/funnel/open', { params: { query: query(filter) } })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

export function useClosedFunnel(filter: FunnelFilter, from: string | null) {
  return useQuery({
    queryKey: ['funnel', 'closed', filter, from],
    queryFn: () =>
      unwrap<ClosedFunnel>(api.GET('/api/funnel/closed', { params: { query: { ...query(filter), from: from ?? undefined } } })),
    placeholderData: keepPreviousData,
  });
}

/** The deals behind one figure. */
export function useExplained(filter: FunnelFilter, explained: Explained, from: string | null) {
  return useInfiniteQuery({
    queryKey: ['funnel', 'deals', filter, explained, from],
    queryFn: ({ pageParam }) =>
      unwrap<Page<FunnelDeal>>(
        api.GET('/api/funnel/deals', {
          params: {
            query: {
              figure: explained.figure,
              typeId: explained.typeId ?? filter.typeId ?? undefined,
              stageId: explained.stageId,
              ownerId: filter.ownerId ?? undefined,
              from: explained.figure === 'OPEN' ? undefined : (from ?? undefined),
              limit: 50,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}
