import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { CallDetail, CallView, LoggedEvents, Page } from '../api/types';
import { type CallFilter, queryOf } from './filter';
import { peaks } from './peaks';

const BARS = 280;

export function useCalls(filter: CallFilter) {
  return useInfiniteQuery({
    queryKey: ['calls', 'log', filter],
    queryFn: ({ pageParam }) =>
      unwrap<Page<CallView>>(api.GET('/api/telephony/calls', { params: { query: { ...queryOf(filter), limit: 60, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

export function useCall(id: string) {
  return useQuery({
    queryKey: ['calls', 'one', id],
    queryFn: () => unwrap<CallDetail>(api.GET('/api/telephony/calls/{id}', { params: { path: { id } } })),
  });
}

export function useCallEvents(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['calls', 'events', id],
    queryFn: () => unwrap<LoggedEvents>(api.GET('/api/telephony/calls/{id}/events', { params: { path: { id } } })),
    enabled: wanted,
  });
}

/** How loud a recording is from its beginning to its end; the browser decodes it. */
export function useWaveform(callId: string, number: number) {
  return useQuery({
    queryKey: ['calls', 'waveform', callId, number],
    queryFn: async () => {
      const sound = await unwrap<ArrayBuffer>(
        api.GET('/api/telephony/calls/{id}/recordings/{number}', { params: { path: { id: callId, number } }, parseAs: 'arrayBuffer' }),
      );
      const decoded = await new OfflineAudioContext(1, 1, 8_000).decodeAudioData(sound);
      return peaks(decoded.getChannelData(0), BARS);
    },
    staleTime: Infinity,
    retry: false,
  });
}
