import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { ConsentInput, LedgerEntry, Page } from '../api/types';

export function useLedger(clientId: string) {
  return useInfiniteQuery({
    queryKey: ['client', clientId, 'consents'],
    queryFn: ({ pageParam }) =>
      unwrap<Page<LedgerEntry>>(
        api.GET('/api/clients/{id}/consents', { params: { path: { id: clientId }, query: { limit: 100, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

/** Enters an answer as a new row of the ledger. */
export function useSetConsent(clientId: string, contactPointId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ConsentInput) =>
      unwrap<unknown>(
        api.POST('/api/clients/{id}/contact-points/{cpId}/consents', {
          params: { path: { id: clientId, cpId: contactPointId } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['client', clientId] }),
  });
}
