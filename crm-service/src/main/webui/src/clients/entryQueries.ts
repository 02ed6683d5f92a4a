import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../api/client';
import type { InteractionInput, TimelineEntry } from '../api/types';

/** What a change of the timeline changes besides: the last contact of the client and of its deals. */
function useTimelineMutation<Input>(clientId: string, mutationFn: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['timeline', clientId] });
      void queries.invalidateQueries({ queryKey: ['client', clientId] });
      void queries.invalidateQueries({ queryKey: ['clients'] });
      void queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
}

export function useAddInteraction(clientId: string) {
  return useTimelineMutation(clientId, (body: InteractionInput) =>
    unwrap<unknown>(api.POST('/api/clients/{id}/interactions', { params: { path: { id: clientId } }, body })));
}

export function useChangeEntry(clientId: string, entry: TimelineEntry) {
  return useTimelineMutation(clientId, (body: InteractionInput) =>
    unwrap<unknown>(api.PUT('/api/clients/{id}/interactions/{entryId}', {
      params: { path: { id: clientId, entryId: entry.id }, header: ifMatch(entry.version) },
      body,
    })));
}

export function useDeleteEntry(clientId: string, entry: TimelineEntry) {
  return useTimelineMutation(clientId, () =>
    unwrap<unknown>(api.DELETE('/api/clients/{id}/interactions/{entryId}', {
      params: { path: { id: clientId, entryId: entry.id }, header: ifMatch(entry.version) },
    })));
}
