import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../api/client';
import { ProblemError, problemText } from '../api/problem';
import type { AgentChange, AgentView, CallAccepted, CallView, ClientRow, Page, PbxView, PopCard } from '../api/types';
import { useSession } from '../account/session';
import { usesPhone } from '../app/roles';
import { formatPhone } from '../ui/format';
import type { LightState } from '../ui/Light';
import { toast, toastProblem } from '../ui/toast';
import { usePhone } from './PhoneProvider';

export function usePbx() {
  const { roles } = useSession();
  return useQuery({
    queryKey: ['pbx'],
    queryFn: () => unwrap<PbxView[]>(api.GET('/api/telephony/pbx')),
    refetchInterval: 20_000,
    enabled: usesPhone(roles),
  });
}

/** One light for all exchanges: red as soon as one is away. */
export function usePbxState(): LightState {
  const pbx = usePbx();
  if (pbx.isError) return 'down';
  if (!pbx.data || pbx.data.length === 0) return 'unknown';
  return pbx.data.every((one) => one.connected) ? 'up' : 'down';
}

export function usePop(clientId: string | null) {
  return useQuery({
    queryKey: ['client', clientId, 'pop'],
    queryFn: () => unwrap<PopCard>(api.GET('/api/clients/{id}/pop', { params: { path: { id: clientId ?? '' } } })),
    enabled: clientId !== null,
    placeholderData: keepPreviousData,
  });
}

/** All clients with the number; asked again while it is still nobody's, because the lead is being created. */
export function useLookup(phone: string, wanted: boolean) {
  return useQuery({
    queryKey: ['lookup', phone],
    queryFn: () => unwrap<ClientRow[]>(api.GET('/api/clients/lookup', { params: { query: { phone } } })),
    enabled: wanted && phone.length > 0,
    refetchInterval: (query) => (query.state.data?.length ? false : 4_000),
  });
}

export function useRecentCalls(wanted: boolean) {
  return useQuery({
    queryKey: ['calls', 'recent'],
    queryFn: () => unwrap<Page<CallView>>(api.GET('/api/telephony/calls', { params: { query: { limit: 12 } } })),
    enabled: wanted,
    staleTime: 0,
  });
}

/** What the viewer does; looked after now and then, because work after a call ends by itself. */
export function useAgent() {
  return useQuery({
    queryKey: ['agent'],
    queryFn: () => unwrap<AgentView>(api.GET('/api/telephony/agent')),
    refetchInterval: 10_000,
  });
}

export function useChangeAgent() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AgentChange) => unwrap<AgentView>(api.PUT('/api/telephony/agent', { body })),
    onSuccess: (agent) => queries.setQueryData(['agent'], agent),
  });
}

export function useServeQueue() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ pbx, queue, member }: { pbx: string; queue: string; member: boolean }) =>
      unwrap<AgentView>(api.PUT('/api/telephony/agent/queues/{pbx}/{queue}', { params: { path: { pbx, queue } }, body: { member } })),
    onSuccess: (agent) => queries.setQueryData(['agent'], agent),
  });
}

export interface Dial {
  number: string;
  clientId?: string;
  /** Why, where consent to such calls was withdrawn. */
  reason?: string;
}

export function useDial() {
  const { t } = useTranslation();
  const { askReason } = usePhone();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (body: Dial) => unwrap<CallAccepted>(api.POST('/api/telephony/calls', { body })),
    onSuccess: (_, { number }) => toast(t('phone.dialling', { number: formatPhone(number) })),
    onError: (error, { number, clientId }) => {
      if (error instanceof ProblemError && error.slug === 'consent-withdrawn') askReason({ number, clientId });
      else toastProblem(problemText(t, error));
    },
  });
}

export function useHangUp() {
  return useMutation({
    mutationFn: (leg: string) => unwrap<unknown>(api.POST('/api/telephony/phone/{leg}/hang-up', { params: { path: { leg } } })),
  });
}

export function usePassOn() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ leg, to }: { leg: string; to: string }) =>
      unwrap<unknown>(api.POST('/api/telephony/phone/{leg}/pass-on', { params: { path: { leg } }, body: { to } })),
    onSuccess: (_, { to }) => toast(t('phone.passed-on', { to: formatPhone(to) })),
  });
}
