import { useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { AuditEntry, Page } from '../api/types';

export interface AuditFilter {
  actor: string | null;
  what: string | null;
  action: string | null;
  door: string | null;
}

export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => {
      const { actor, what, action, door } = filter;
      const query = { actor: actor ?? undefined, what: what ?? undefined, action: action ?? undefined, door: door ?? undefined, limit: 50, after: pageParam ?? undefined };
      return unwrap<Page<AuditEntry>>(api.GET('/api/audit', { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}
