import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../api/client';
import type { Explanation, FilterInput, SegmentInput, SegmentPreview, SegmentView } from '../api/types';

const byId = (id: string) => ({ path: { id } });

export const membership = (id: string): FilterInput => ({ field: 'segment', is: 'ONE_OF', values: [id] });

function preview(filter: FilterInput | null): Promise<SegmentPreview> {
  return unwrap<SegmentPreview>(api.POST('/api/segments/preview', { body: { filter: filter ?? undefined } }));
}

const one = (id: string) => ({
  queryKey: ['segments', 'one', id],
  queryFn: () => unwrap<SegmentView>(api.GET('/api/segments/{id}', { params: byId(id) })),
});

export function useSegments() {
  return useQuery({ queryKey: ['segments'], queryFn: () => unwrap<SegmentView[]>(api.GET('/api/segments')) });
}

export function useSegment(id: string) {
  return useQuery(one(id));
}

/** Reads a segment as it is now. */
export function useReadSegment() {
  const queries = useQueryClient();
  return (id: string) => queries.fetchQuery({ ...one(id), staleTime: 0 });
}

/** Whom a filter selects; asked anew when clients change. */
export function usePreview(filter: FilterInput | null, enabled: boolean) {
  return useQuery({ queryKey: ['segments', 'preview', filter], queryFn: () => preview(filter), enabled, placeholderData: keepPreviousData });
}

/** Not asked anew with every change of a client: a list shows many. */
export function useSegmentSize(id: string) {
  return useQuery({ queryKey: ['segment-size', id], queryFn: () => preview(membership(id)).then(({ count }) => count), staleTime: 60_000 });
}

export function useWhy(id: string, clientId: string | null) {
  return useQuery({
    queryKey: ['segments', 'why', id, clientId],
    queryFn: () => unwrap<Explanation>(api.GET('/api/segments/{id}/why', { params: { ...byId(id), query: { client: clientId ?? '' } } })),
    enabled: clientId !== null,
  });
}

export function useSaveSegment() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: ({ input, existing }: { input: SegmentInput; existing: SegmentView | null }) =>
      existing
        ? unwrap<SegmentView>(api.PUT('/api/segments/{id}', { params: { ...byId(existing.id), header: ifMatch(existing.version) }, body: input }))
        : unwrap<SegmentView>(api.POST('/api/segments', { body: input })),
    onSuccess: (segment) => {
      queries.setQueryData(['segments', 'one', segment.id], segment);
      void queries.invalidateQueries({ queryKey: ['segments'] });
      void queries.invalidateQueries({ queryKey: ['segment-size'] });
    },
  });
}

export function useSnapshot(id: string) {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (name: string) => unwrap<SegmentView>(api.POST('/api/segments/{id}/snapshot', { params: byId(id), body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments'], exact: true }),
  });
}

export function useDeleteSegment(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap<unknown>(api.DELETE('/api/segments/{id}', { params: byId(id) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments'], exact: true }),
  });
}
