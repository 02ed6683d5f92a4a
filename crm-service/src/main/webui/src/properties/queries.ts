import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { CategoryInput, PropertyChange, PropertyDefinition, PropertyInput } from '../api/types';

/** Work that was started by a change; without an id there was none to do. */
interface Started {
  jobId?: string | null;
}

export function useProperties() {
  return useQuery({ queryKey: ['properties'], queryFn: () => unwrap<PropertyDefinition[]>(api.GET('/api/properties')), staleTime: 60_000 });
}

export function useSaveProperty() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: async ({ id, input, change }: { id: string | null; input: PropertyInput; change: PropertyChange }): Promise<Started> => {
      if (id) return unwrap<Started>(api.PUT('/api/properties/{id}', { params: { path: { id } }, body: change }));
      await unwrap<unknown>(api.POST('/api/properties', { body: input }));
      return {};
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['properties'] }),
  });
}

export function useOrderProperties() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => unwrap<PropertyDefinition[]>(api.PUT('/api/properties/order', { body: { ids } })),
    onSuccess: (all) => queries.setQueryData(['properties'], all),
  });
}

export function useSaveCategory() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: async ({ name, input }: { name: string | null; input: CategoryInput }): Promise<Started> => {
      if (name !== null) return unwrap<Started>(api.PUT('/api/categories', { params: { query: { name } }, body: input }));
      await unwrap<unknown>(api.POST('/api/categories', { body: input }));
      return {};
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['categories'] }),
  });
}

export function useDeleteCategory() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (name: string) => unwrap<Started>(api.DELETE('/api/categories', { params: { query: { name } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['categories'] }),
  });
}
