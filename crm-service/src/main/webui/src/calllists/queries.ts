import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from '../api/client';
import type { AgentProgress, CallListEntry, CallListInput, CallListResult, CallListView, Holiday } from '../api/types';

export type CallListOrder = 'pause' | 'resume' | 'close';

const path = (id: string) => ({ params: { path: { id } } });
const FOLLOW_MS = 4_000;

export function useCallLists() {
  return useQuery({ queryKey: ['call-lists'], queryFn: () => unwrap<CallListView[]>(api.GET('/api/telephony/call-lists')), refetchInterval: FOLLOW_MS * 3 });
}

/** Followed while it is open: colleagues work on it. */
export function useCallList(id: string) {
  return useQuery({
    queryKey: ['call-list', id],
    queryFn: () => unwrap<CallListView>(api.GET('/api/telephony/call-lists/{id}', path(id))),
    refetchInterval: ({ state }) => (state.data?.state === 'CLOSED' ? false : FOLLOW_MS),
  });
}

export function useAgentProgress(id: string) {
  return useQuery({
    queryKey: ['call-list', id, 'agents'],
    queryFn: () => unwrap<AgentProgress[]>(api.GET('/api/telephony/call-lists/{id}/agents', path(id))),
    refetchInterval: FOLLOW_MS,
  });
}

export function useEntries(id: string, state: CallListEntry['state'] | null) {
  return useInfiniteQuery({
    queryKey: ['call-list', id, 'entries', state],
    queryFn: ({ pageParam }) =>
      unwrap<{ items: CallListEntry[]; next?: number | null }>(
        api.GET('/api/telephony/call-lists/{id}/entries', { params: { path: { id }, query: { state: state ?? undefined, limit: 100, after: pageParam } } }),
      ),
    initialPageParam: -1,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
  });
}

export function useSaveCallList(existing: CallListView | null) {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (body: CallListInput) =>
      existing
        ? unwrap<CallListView>(api.PUT('/api/telephony/call-lists/{id}', { params: { path: { id: existing.id }, header: ifMatch(existing.version) }, body }))
        : unwrap<CallListView>(api.POST('/api/telephony/call-lists', { body })),
    onSuccess: (list) => {
      queries.setQueryData(['call-list', list.id], list);
      void queries.invalidateQueries({ queryKey: ['call-lists'] });
    },
  });
}

export function useOrderCallList(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: CallListOrder) => {
      switch (order) {
        case 'pause':
          return unwrap<unknown>(api.POST('/api/telephony/call-lists/{id}/pause', path(id)));
        case 'resume':
          return unwrap<unknown>(api.POST('/api/telephony/call-lists/{id}/resume', path(id)));
        case 'close':
          return unwrap<unknown>(api.POST('/api/telephony/call-lists/{id}/close', path(id)));
      }
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['call-list', id] });
      void queries.invalidateQueries({ queryKey: ['call-lists'] });
    },
  });
}

const MINE = ['call-list-entry'];
const readMine = () => unwrap<CallListEntry | null | undefined>(api.GET('/api/telephony/call-list-entries/mine')).then((entry) => entry ?? null);

/** The client whom the viewer has; a call that reached nobody takes them away by itself. */
export function useMyEntry(follow: boolean) {
  return useQuery({ queryKey: MINE, queryFn: readMine, refetchInterval: follow ? 1_000 : false });
}

/** As {@link useMyEntry}, without asking: what the page of the list knows. */
export function useKnownEntry(): CallListEntry | null {
  return useQuery({ queryKey: MINE, queryFn: readMine, enabled: false }).data ?? null;
}

export function useNextEntry(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap<CallListEntry | null | undefined>(api.POST('/api/telephony/call-lists/{id}/next', path(id))).then((entry) => entry ?? null),
    onSuccess: (entry) => queries.setQueryData(MINE, entry),
  });
}

export function useDialEntry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, number }: { id: string; number?: string }) =>
      unwrap<{ callId: string }>(api.POST('/api/telephony/call-list-entries/{id}/dial', { ...path(id), body: { number } })),
    onSettled: () => queries.invalidateQueries({ queryKey: MINE }),
  });
}

export function useConcludeEntry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: CallListResult }) => unwrap<unknown>(api.POST('/api/telephony/call-list-entries/{id}/result', { ...path(id), body })),
    onSuccess: () => queries.setQueryData(MINE, null),
    onError: () => queries.invalidateQueries({ queryKey: MINE }),
  });
}

export function useGiveBack() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap<unknown>(api.POST('/api/telephony/call-list-entries/{id}/give-back', path(id))),
    onSettled: () => queries.invalidateQueries({ queryKey: MINE }),
  });
}

export function useHolidays() {
  return useQuery({ queryKey: ['holidays'], queryFn: () => unwrap<Holiday[]>(api.GET('/api/telephony/holidays')) });
}

export function usePutHoliday() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ day, name }: Holiday) => unwrap<unknown>(api.PUT('/api/telephony/holidays/{day}', { params: { path: { day } }, body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['holidays'] }),
  });
}

export function useRemoveHoliday() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (day: string) => unwrap<unknown>(api.DELETE('/api/telephony/holidays/{day}', { params: { path: { day } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['holidays'] }),
  });
}
