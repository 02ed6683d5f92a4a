import { EntryList } from './EntryList';
import { useClientChanges } from './queries';

/** Who changed what in one client. */
export function ClientChanges({ clientId }: { clientId: string }) {
  return <EntryList log={useClientChanges(clientId)} height="calc(100dvh - 100px)" ofClient />;
}
