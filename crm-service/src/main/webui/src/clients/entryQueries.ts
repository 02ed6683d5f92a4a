import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../api/client';
import type { InteractionInput, TimelineEntry } from '../api/types';

/** What a change of the timeline changes besides: the last contact of the client and of its deals. Who came too late sees what is there now. */
function useTimelineMutation<Input>(clientId: string, mutationFn: (input: Input) => Promise<unknown>, ownErrors = false) {
  const queries = useQueryClient();
  const refresh = (...keys: string[][]) => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation({
    meta: { ownErrors },
    mutationFn,
    onSuccess: () => void refresh(['timeline', clientId], ['client', clientId], ['clients'], ['deals']),
    onError: () => refresh(['timeline', clientId]),
  });
}

export function useAddInteraction(clientId: string) {
  return useTimelineMutation(clientId, (body: InteractionInput) =>
    unwrap<unknown>(api.POST('/api/clients/{id}/interactions', { params: { path: { id: clientId } }, body })));
}

/** Changes an entry as long as it is still as it was read (412 else); with errors of its own the caller tells them. */
export function useChangeEntry(clientId: string, ownErrors = false) {
  return useTimelineMutation(clientId, ({ read, input }: { read: TimelineEntry; input: InteractionInput }) =>
    unwrap<unknown>(api.PUT('/api/clients/{id}/interactions/{entryId}', {
      params: { path: { id: clientId, entryId: read.id }, header: ifMatch(read.version) },
      body: input,
    })), ownErrors);
}

export function useDeleteEntry(clientId: string, entry: TimelineEntry) {
  return useTimelineMutation(clientId, () =>
    unwrap<unknown>(api.DELETE('/api/clients/{id}/interactions/{entryId}', {
      params: { path: { id: clientId, entryId: entry.id }, header: ifMatch(entry.version) },
    })));
}
