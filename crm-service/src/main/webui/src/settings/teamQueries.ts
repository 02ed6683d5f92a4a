import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { TeamView, UserView } from '../api/types';
import { teamSteps } from './teamPlan';

export interface WantedTeam {
  /** Null for a new one. */
  team: TeamView | null;
  name: string;
  members: string[];
  heads: string[];
  users: UserView[];
}

export function useTeams() {
  return useQuery({ queryKey: ['teams'], queryFn: () => unwrap<TeamView[]>(api.GET('/api/teams')), staleTime: 60_000 });
}

/** Makes or renames the team, then changes its members one after the other. */
export function useSaveTeam() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ team, name, members, heads, users }: WantedTeam) => {
      const { id } = await named(team, name);
      for (const step of teamSteps(id, users, members, heads)) {
        await unwrap<unknown>(api.PATCH('/api/users/{id}', { params: { path: { id: step.id } }, body: step.change as never }));
      }
    },
    onSettled: () => {
      for (const key of ['teams', 'users', 'session']) void queries.invalidateQueries({ queryKey: [key] });
    },
    meta: { ownErrors: true },
  });
}

async function named(team: TeamView | null, name: string): Promise<TeamView> {
  if (team === null) return unwrap<TeamView>(api.POST('/api/teams', { body: { name } }));
  if (team.name === name) return team;
  return unwrap<TeamView>(api.PATCH('/api/teams/{id}', { params: { path: { id: team.id } }, body: { name } }));
}

export function useDeleteTeam() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap<unknown>(api.DELETE('/api/teams/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['teams'] }),
  });
}
