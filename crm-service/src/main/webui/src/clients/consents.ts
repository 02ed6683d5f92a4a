import type { ClientView, ConsentView, ContactPointView, LedgerEntry } from '../api/types';

export interface Address {
  point: ContactPointView;
  /** Whom it reaches; null for the client itself. */
  person: string | null;
}

export type Channel = ConsentView['channel'];
export type Purpose = ConsentView['purpose'];
export const PURPOSES: Purpose[] = ['MARKETING', 'SERVICE'];

export const channelsOf = (point: ContactPointView): Channel[] => (point.kind === 'EMAIL' ? ['EMAIL'] : ['CALL', 'SMS']);

/** The client's own addresses first, then those of its contact persons. */
export function addressesOf(client: ClientView): Address[] {
  return [
    ...client.contactPoints.map((point) => ({ point, person: null })),
    ...client.persons.flatMap(({ name, contactPoints }) => contactPoints.map((point) => ({ point, person: name }))),
  ];
}

/** The newest entry about an address, channel and purpose: the ledger comes newest first. */
export function proofOf(ledger: LedgerEntry[], pointId: string, channel: Channel, purpose: Purpose): string | null {
  return ledger.find((entry) => entry.contactPointId === pointId && entry.channel === channel && entry.purpose === purpose)?.proof ?? null;
}
