import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../api/client';
import type { CategoryCount, ClientInput, ClientRow, ClientView, Page, TimelineEntry } from '../api/types';
import { type ListQuery, parameters } from './listQuery';

const byId = (id: string) => ({ path: { id } });

export function useClients(query: ListQuery, enabled: boolean) {
  const asked = parameters(query);
  return useInfiniteQuery({
    queryKey: ['clients', 'list', asked],
    queryFn: ({ pageParam }) =>
      unwrap<Page<ClientRow>>(api.GET('/api/clients', { params: { query: { ...asked, limit: 100, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useClientCount(query: ListQuery, enabled: boolean) {
  const asked = parameters({ ...query, sort: 'NAME' });
  return useQuery({
    queryKey: ['clients', 'count', asked],
    queryFn: () => unwrap<{ count: number }>(api.GET('/api/clients/count', { params: { query: asked } })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useClientSearch(q: string) {
  return useQuery({
    queryKey: ['clients', 'search', q],
    queryFn: () =>
      unwrap<Page<ClientRow>>(api.GET('/api/clients', { params: { query: { q: q || undefined, limit: 20 } } })).then((page) => page.items),
    placeholderData: keepPreviousData,
  });
}

export function useClient(id: string) {
  return useQuery({
    queryKey: ['client', id, 'card'],
    queryFn: () => unwrap<ClientView>(api.GET('/api/clients/{id}', { params: byId(id) })),
  });
}

export function useCategories() {
  return useQuery({
    queryKey: ['categories'],
    queryFn: () => unwrap<CategoryCount[]>(api.GET('/api/categories')),
    staleTime: 60_000,
  });
}

export function useSources() {
  return useQuery({ queryKey: ['sources'], queryFn: () => unwrap<string[]>(api.GET('/api/sources')), staleTime: 60_000 });
}

/** Reads a client when it is needed and not before. */
export function useReadClient() {
  const queries = useQueryClient();
  return (id: string) =>
    queries.fetchQuery({
      queryKey: ['client', id, 'card'],
      queryFn: () => unwrap<ClientView>(api.GET('/api/clients/{id}', { params: byId(id) })),
    });
}

export function useSaveClient() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: ({ input, existing }: { input: ClientInput; existing: ClientView | null }) =>
      existing
        ? unwrap<ClientView>(
            api.PUT('/api/clients/{id}', { params: { ...byId(existing.id), header: ifMatch(existing.version) }, body: input }),
          )
        : unwrap<ClientView>(api.POST('/api/clients', { body: input })),
    onSuccess: (client) => {
      queries.setQueryData(['client', client.id, 'card'], client);
      for (const key of ['clients', 'categories', 'sources', 'lookup']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** @param kinds those to show; all when there are none */
export function useTimeline(clientId: string, kinds: TimelineEntry['kind'][]) {
  return useInfiniteQuery({
    queryKey: ['timeline', clientId, kinds],
    queryFn: ({ pageParam }) =>
      unwrap<Page<TimelineEntry>>(
        api.GET('/api/clients/{id}/timeline', {
          params: { ...byId(clientId), query: { kind: kinds, limit: 50, after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
  });
}
