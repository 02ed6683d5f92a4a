import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { JobView, Page } from '../api/types';

const FINAL = new Set<JobView['state']>(['DONE', 'FAILED', 'CANCELLED']);

export const hasEnded = (job: JobView | undefined): boolean => job !== undefined && FINAL.has(job.state);

/** A job as it goes; live events refresh it, and in case one is missed it is asked for every few seconds. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: () => unwrap<JobView>(api.GET('/api/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: (query) => (hasEnded(query.state.data) ? false : 3_000),
  });
}

/** The newest jobs of this kind that the viewer has begun; those that go on are found again after a reload. */
export function useMyJobs(kind: string) {
  return useQuery({
    queryKey: ['jobs', kind],
    queryFn: () => unwrap<Page<JobView>>(api.GET('/api/jobs', { params: { query: { limit: 100 } } })).then(({ items }) => items.filter((job) => job.kind === kind)),
    staleTime: 0,
  });
}

export function useCancelJob() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap<JobView>(api.POST('/api/jobs/{id}/cancel', { params: { path: { id } } })),
    onSuccess: (job) => queries.setQueryData(['job', job.id], job),
  });
}
