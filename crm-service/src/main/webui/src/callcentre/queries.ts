import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { CallBoard } from '../api/types';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asked again every three seconds, as long as somebody looks. */
export function useCallBoard() {
  return useQuery({
    queryKey: ['call-board'],
    queryFn: () => unwrap<CallBoard>(api.GET('/api/telephony/board', { params: { query: { zone: ZONE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 3_000,
  });
}
