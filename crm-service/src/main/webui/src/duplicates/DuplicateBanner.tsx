import type { ClientView } from '../api/types';
import { CandidateWarning } from '../clients/CandidateWarning';
import { useDuplicatesOf } from './queries';

/** Tells on the card of a client that it may be in the base twice. */
export function DuplicateBanner({ client }: { client: ClientView }) {
  const found = useDuplicatesOf(client, true);
  return found.length > 0 ? <div style={{ marginBottom: 14 }}><CandidateWarning candidates={found} mergeWith={client.id} /></div> : null;
}
