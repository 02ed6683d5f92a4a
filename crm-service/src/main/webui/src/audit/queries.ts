import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { AuditEntry, Page } from '../api/types';
import { type AuditFilter, queryOf } from './filter';

export type Entries = ReturnType<typeof useAudit>;

export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      unwrap<Page<AuditEntry>>(api.GET('/api/audit', { params: { query: { ...queryOf(filter), limit: 50, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
  });
}

export function useClientChanges(clientId: string) {
  return useInfiniteQuery({
    queryKey: ['client', clientId, 'changes'],
    queryFn: ({ pageParam }) =>
      unwrap<Page<AuditEntry>>(
        api.GET('/api/clients/{id}/changes', { params: { path: { id: clientId }, query: { limit: 50, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}
