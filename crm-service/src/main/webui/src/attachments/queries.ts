import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { TimelineEntry } from '../api/types';

export function useAttach(clientId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      unwrap<TimelineEntry>(
        api.POST('/api/clients/{id}/attachments', {
          params: { path: { id: clientId }, query: { name: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: () => file,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['timeline', clientId] }),
  });
}

export function useDetach(clientId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (attachmentId: string) =>
      unwrap<unknown>(
        api.DELETE('/api/clients/{id}/attachments/{attachmentId}', { params: { path: { id: clientId, attachmentId } } }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['timeline', clientId] }),
  });
}
