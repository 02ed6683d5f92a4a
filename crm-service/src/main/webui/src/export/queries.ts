import { useMutation, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { ClientSelection, ExportInput, JobView } from '../api/types';

export interface Selection {
  q?: string;
  category?: string | null;
}

export function useSelected({ q, category }: Selection) {
  return useQuery({
    queryKey: ['clients', 'count', q, category],
    queryFn: () =>
      unwrap<{ count: number }>(api.GET('/api/clients/count', { params: { query: { q: q || undefined, category: category ?? undefined } } })),
  });
}

export function useExport({ q, category }: Selection) {
  return useMutation({
    mutationFn: (form: Omit<ExportInput, 'selection'>) => {
      const selection: Partial<ClientSelection> = {
        q: q || undefined,
        filter: category ? { field: 'category', is: 'ONE_OF', values: [category] } : undefined,
      };
      return unwrap<JobView>(api.POST('/api/exports', { body: { ...form, selection: selection as ClientSelection } }));
    },
  });
}
