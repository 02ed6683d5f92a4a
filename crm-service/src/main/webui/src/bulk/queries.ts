import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { BulkAction, ClientSelection, JobView } from '../api/types';

/** What came of a bulk change. */
export interface BulkResult {
  changed: number;
  same: number;
  left: number;
}

export function useBulk(selection: ClientSelection) {
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (action: BulkAction) => unwrap<JobView>(api.POST('/api/bulk', { body: { selection, action } })),
  });
}

export function useUndoBulk() {
  return useMutation({
    mutationFn: (id: string) => unwrap<JobView>(api.POST('/api/bulk/{id}/undo', { params: { path: { id } } })),
  });
}
