import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { ImportMapping, ImportOutcome, ImportRow, ImportView, JobView, Page } from '../api/types';

const byId = (id: string) => ({ path: { id } });

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: () => unwrap<Page<ImportView>>(api.GET('/api/imports', { params: { query: { limit: 20 } } })).then((page) => page.items),
  });
}

export function useImport(id: string) {
  return useQuery({ queryKey: ['import', id], queryFn: () => unwrap<ImportView>(api.GET('/api/imports/{id}', { params: byId(id) })) });
}

export function useUpload() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      unwrap<ImportView>(
        api.POST('/api/imports', {
          params: { query: { name: file.name } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: () => file,
        }),
      ),
    onSuccess: (view) => {
      queries.setQueryData(['import', view.id], view);
      void queries.invalidateQueries({ queryKey: ['imports'] });
    },
    meta: { ownErrors: true },
  });
}

export function useReadAgain(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { sheet?: string; encoding?: string; separator?: string }) =>
      unwrap<ImportView>(api.PUT('/api/imports/{id}/layout', { params: byId(id), body })),
    onSuccess: (view) => queries.setQueryData(['import', id], view),
  });
}

/** The steps of an import, each a job; the import is read again when it begins. */
export function useStartStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: { check: ImportMapping } | { checkByName: string } | 'apply' | 'undo') => {
      if (step === 'apply') return unwrap<JobView>(api.POST('/api/imports/{id}/apply', { params: byId(id) }));
      if (step === 'undo') return unwrap<JobView>(api.POST('/api/imports/{id}/undo', { params: byId(id) }));
      return 'check' in step
        ? unwrap<JobView>(api.POST('/api/imports/{id}/check', { params: byId(id), body: step.check as never }))
        : unwrap<JobView>(api.POST('/api/imports/{id}/check-by-name', { params: byId(id), body: { name: step.checkByName } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', id] }),
    meta: { ownErrors: true },
  });
}

export function useRememberMapping(id: string) {
  return useMutation({
    mutationFn: (name: string) => unwrap<unknown>(api.POST('/api/imports/{id}/remember', { params: byId(id), body: { name } })),
  });
}

export function useImportRows(id: string, outcome: ImportOutcome) {
  return useInfiniteQuery({
    queryKey: ['import', id, 'rows', outcome],
    queryFn: ({ pageParam }) =>
      unwrap<Page<ImportRow>>(
        api.GET('/api/imports/{id}/rows', { params: { ...byId(id), query: { outcome, limit: 50, after: pageParam ?? undefined } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}
