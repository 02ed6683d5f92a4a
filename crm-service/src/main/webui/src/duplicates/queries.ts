import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { Candidate, CandidateInput, ClientView, DuplicatePair, MergeInput, MergeView, Page, PairsSummary, UndoneView } from '../api/types';
import { type ClientForm, formOf } from '../clients/clientForm';

const PAUSE_MS = 400;

function typed(form: ClientForm, clientId: string | null): CandidateInput {
  const points = [...form.points, ...form.persons.flatMap((person) => person.points)];
  const values = (kind: 'PHONE' | 'EMAIL') => points.filter((point) => point.kind === kind && point.value.trim() !== '').map((point) => point.value).slice(0, 50);
  return {
    clientId: clientId ?? undefined,
    name: form.name,
    city: form.city,
    taxNumber: form.taxNumber,
    phones: values('PHONE'),
    emails: values('EMAIL'),
  };
}

/** Clients that may be the one that is being typed; asked for when the typing pauses. */
export function useCandidates(form: ClientForm, clientId: string | null, enabled: boolean): Candidate[] {
  const [asked] = useDebouncedValue(JSON.stringify(typed(form, clientId)), PAUSE_MS);
  const found = useQuery({
    queryKey: ['candidates', asked],
    queryFn: () => unwrap<Candidate[]>(api.POST('/api/duplicates/candidates', { body: JSON.parse(asked) as CandidateInput })),
    enabled,
    placeholderData: keepPreviousData,
  });
  return (enabled && found.data) || [];
}

/** The likely duplicates of a client in the base. */
export function useDuplicatesOf(client: ClientView, enabled: boolean): Candidate[] {
  return useCandidates(formOf(client, '', null), client.id, enabled).filter((one) => one.id);
}

export function usePairs() {
  return useInfiniteQuery({
    queryKey: ['duplicates', 'pairs'],
    queryFn: ({ pageParam }) => unwrap<Page<DuplicatePair>>(api.GET('/api/duplicates', { params: { query: { limit: 50, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

export function useMerges() {
  return useInfiniteQuery({
    queryKey: ['duplicates', 'merges'],
    queryFn: ({ pageParam }) => unwrap<Page<MergeView>>(api.GET('/api/merges', { params: { query: { limit: 50, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
  });
}

export function usePairsSummary() {
  return useQuery({ queryKey: ['duplicates', 'summary'], queryFn: () => unwrap<PairsSummary>(api.GET('/api/duplicates/summary')) });
}

export function useSearchDuplicates() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap<{ jobId: string }>(api.POST('/api/duplicates/search')),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates', 'summary'] }),
  });
}

export function useJudgePair() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ pair, two }: { pair: DuplicatePair; two: boolean }) => {
      const body = { firstId: pair.first.id, secondId: pair.second.id };
      return unwrap<unknown>(two ? api.POST('/api/duplicates/two', { body }) : api.POST('/api/duplicates/undecided', { body }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duplicates'] }),
  });
}

const CHANGED = ['duplicates', 'candidates', 'client', 'clients', 'timeline', 'deals', 'tasks', 'categories', 'lookup'];

export function useMerge() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: ({ id, body }: { id: string; body: MergeInput }) => unwrap<MergeView>(api.POST('/api/clients/{id}/merge', { params: { path: { id } }, body })),
    onSuccess: () => CHANGED.forEach((key) => void queries.invalidateQueries({ queryKey: [key] })),
  });
}

export function useUndoMerge() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap<UndoneView>(api.POST('/api/merges/{id}/undo', { params: { path: { id } } })),
    onSuccess: () => CHANGED.forEach((key) => void queries.invalidateQueries({ queryKey: [key] })),
  });
}
