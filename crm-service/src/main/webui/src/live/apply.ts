import type { QueryClient } from '@tanstack/react-query';
import type { CampaignView } from '../api/types';
import { conflate } from './conflate';

interface CrmEvent {
  what: 'client' | 'clients' | 'deal' | 'task' | 'tasks' | 'timeline' | 'job';
  id: string;
  clientId?: string | null;
}

const PAUSE_MS = 400;

/** Turns live events into query invalidations; what to refetch is decided here and nowhere else. */
export function liveUpdates(queries: QueryClient) {
  const refreshers = new Map<string, () => void>();

  function refresh(...key: string[]): void {
    const name = key.join('/');
    let run = refreshers.get(name);
    if (!run) {
      run = conflate(() => queries.invalidateQueries({ queryKey: key }), PAUSE_MS);
      refreshers.set(name, run);
    }
    run();
  }

  function crm(event: CrmEvent): void {
    const client = event.clientId ?? (event.what === 'client' ? event.id : null);
    switch (event.what) {
      case 'client':
        refresh('clients');
        refresh('lookup');
        break;
      case 'clients':
        for (const one of ['clients', 'client', 'timeline', 'lookup', 'categories', 'segments', 'duplicates']) refresh(one);
        break;
      case 'job':
        refresh('jobs');
        refresh('job', event.id);
        break;
      case 'deal':
        refresh('deals');
        break;
      case 'task':
      case 'tasks':
        refresh('tasks');
        refresh('deals');
        break;
      case 'timeline':
        break;
    }
    if (client) {
      refresh('client', client);
      refresh('timeline', client);
    }
  }

  function campaign(seen: CampaignView): void {
    const known = queries.getQueryData<CampaignView>(['campaign', seen.id]);
    // Lists and events leave the letter out: it stays as the page read it.
    if (known && known.version <= seen.version) queries.setQueryData(['campaign', seen.id], { ...seen, html: seen.html ?? known.html });
    queries.setQueryData<CampaignView[]>(['campaigns'], (list) =>
      list?.map((one) => (one.id === seen.id ? seen : one)),
    );
    refresh('campaign-messages', seen.id);
  }

  return {
    received(name: string, data: unknown): void {
      if (name === 'crm' && data) crm(data as CrmEvent);
      if (name === 'campaign' && data) campaign(data as CampaignView);
      if (name === 'funnel') refresh('funnel');
      if (name === 'source' && (data as { up?: boolean } | null)?.up) this.catchUp();
    },
    /** After a gap in the connection anything may have changed. */
    catchUp(): void {
      void queries.invalidateQueries();
    },
  };
}
