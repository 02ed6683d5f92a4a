import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { SegmentView } from '../api/types';

export function useSegments() {
  return useQuery({ queryKey: ['segments'], queryFn: () => unwrap<SegmentView[]>(api.GET('/api/segments')) });
}
