import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { ClientSelection, ExportInput, JobView } from '../api/types';

export function useExport(selection: ClientSelection) {
  return useMutation({
    mutationFn: (form: Omit<ExportInput, 'selection'>) => unwrap<JobView>(api.POST('/api/exports', { body: { ...form, selection } })),
  });
}
