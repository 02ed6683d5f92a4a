import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, unwrap } from '../api/client';
import type { SessionView, SetupInput } from '../api/types';
import type { Language } from '../ui/format';

const SIGNED_OUT = 'lejek-session';

export const SessionContext = createContext<SessionView | null>(null);

/** The signed-in user; only inside the shell, which shows nothing without one. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session here');
  return session;
}

export function useSessionQuery() {
  return useQuery({
    queryKey: ['session'],
    queryFn: () => unwrap<SessionView>(api.GET('/api/session')),
    staleTime: Infinity,
  });
}

export function useSetupNeeded() {
  return useQuery({
    queryKey: ['setup'],
    queryFn: () => unwrap<{ needed: boolean }>(api.GET('/api/setup')),
    staleTime: 0,
  });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) => unwrap<SessionView>(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(['session'], session);
    },
    meta: { ownErrors: true },
  });
}

export function useSetUp() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SetupInput) => unwrap<unknown>(api.POST('/api/setup', { body })),
    onSuccess: () => queries.clear(),
    meta: { ownErrors: true },
  });
}

/** Ends the session here and in every other tab; the full reload leaves nothing of the user in memory. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session').catch(() => undefined);
  new BroadcastChannel(SIGNED_OUT).postMessage('signed-out');
  window.location.assign('/sign-in');
}

export function followSignOut(): () => void {
  const channel = new BroadcastChannel(SIGNED_OUT);
  channel.onmessage = () => window.location.assign('/sign-in');
  return () => channel.close();
}

export function useSetLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) => unwrap<unknown>(api.PATCH('/api/session', { body: { language } })),
    onMutate: (language) => {
      queries.setQueryData<SessionView>(['session'], (session) => session && { ...session, language });
    },
  });
}

/** At a shared desk; the session knows the new extension at once. */
export function useSitDown() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (extension: string) => unwrap<SessionView>(api.PUT('/api/session/desk', { body: { extension } })),
    onSuccess: (session) => {
      queries.setQueryData<SessionView>(['session'], session);
      void queries.invalidateQueries({ queryKey: ['agent'] });
    },
  });
}
