import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../account/session';
import { api, unwrap } from '../api/client';
import type { Page, TaskInput, TaskView } from '../api/types';
import { maySee } from '../app/roles';

const items = (page: Page<TaskView>) => page.items;

export function useMyTasks(state: 'OPEN' | 'DONE') {
  const { roles } = useSession();
  return useQuery({
    queryKey: ['tasks', 'mine', state],
    queryFn: () =>
      unwrap<Page<TaskView>>(api.GET('/api/tasks', { params: { query: { mine: true, state, limit: 200 } } })).then(items),
    enabled: maySee(roles, 'tasks'),
  });
}

export function useOverdueCount(): number {
  return useMyTasks('OPEN').data?.filter((task) => task.overdue).length ?? 0;
}

export function useClientTasks(clientId: string) {
  return useQuery({
    queryKey: ['tasks', 'client', clientId],
    queryFn: () =>
      unwrap<Page<TaskView>>(api.GET('/api/tasks', { params: { query: { clientId, state: 'OPEN' } } })).then(items),
  });
}

export function useAddTask() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: TaskInput) => unwrap<TaskView>(api.POST('/api/tasks', { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['deals'] });
    },
  });
}

/** Done at once on the screen; put back when the server refuses. */
export function useDoneTask() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap<unknown>(api.POST('/api/tasks/{id}/done', { params: { path: { id } } })),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: ['tasks'] });
      const before = queries.getQueriesData<TaskView[]>({ queryKey: ['tasks'] });
      for (const [key, tasks] of before) {
        if (key[2] !== 'DONE' && tasks) queries.setQueryData(key, tasks.filter((task) => task.id !== id));
      }
      return { before };
    },
    onError: (_error, _id, context) => context?.before.forEach(([key, tasks]) => queries.setQueryData(key, tasks)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['deals'] });
      void queries.invalidateQueries({ queryKey: ['timeline'] });
    },
  });
}
