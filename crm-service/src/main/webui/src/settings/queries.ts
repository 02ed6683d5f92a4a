import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { GapView, NewUser, NumberView, PartHealth, PbxFinding, Role, UserView } from '../api/types';

export interface UserChange {
  name?: string;
  roles?: Role[];
  teamId?: string | null;
  extension?: string | null;
  active?: boolean;
  password?: string;
}

export function useUsers() {
  return useQuery({ queryKey: ['users'], queryFn: () => unwrap<UserView[]>(api.GET('/api/users')), staleTime: 60_000 });
}

export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: () => unwrap<PartHealth[]>(api.GET('/api/health/parts')),
    refetchInterval: 10_000,
  });
}

export function useAddUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewUser) => unwrap<unknown>(api.POST('/api/users', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
    meta: { ownErrors: true },
  });
}

export function useChangeUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: UserChange }) =>
      // The document has no shape for this body: in it an absent value and an explicit null mean different things.
      unwrap<unknown>(api.PATCH('/api/users/{id}', { params: { path: { id } }, body: change as never })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['users'] });
      void queries.invalidateQueries({ queryKey: ['session'] });
    },
    meta: { ownErrors: true },
  });
}

export function useGaps() {
  return useQuery({
    queryKey: ['gaps'],
    queryFn: () => unwrap<GapView[]>(api.GET('/api/telephony/gaps')),
    refetchInterval: 30_000,
  });
}

export function useTestPbx() {
  return useMutation({
    mutationFn: (name: string) => unwrap<PbxFinding[]>(api.POST('/api/telephony/pbx/{name}/test', { params: { path: { name } } })),
  });
}

export function useNumber(pbx: string, number: string) {
  return useQuery({
    queryKey: ['number', pbx, number],
    queryFn: () => unwrap<NumberView>(api.GET('/api/telephony/numbers', { params: { query: { pbx, number } } })),
    enabled: pbx !== '' && number !== '',
  });
}
