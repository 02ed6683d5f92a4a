import type { CallOutcome } from '../api/types';

export type Kind = 'in' | 'out' | 'internal' | 'missed' | 'abandoned';
export const KINDS: Kind[] = ['in', 'out', 'internal', 'missed', 'abandoned'];

export interface CallFilter {
  kind: Kind | null;
  userId: string | null;
  number: string;
  /** Days as the date field gives them; both are included. */
  from: string;
  to: string;
}

/** Callers who reached nobody, in every way that can happen. */
export const UNREACHED: CallOutcome[] = ['MISSED', 'BUSY', 'ABANDONED', 'VOICEMAIL'];

export function readFilter(address: URLSearchParams): CallFilter {
  const kind = address.get('kind');
  return {
    kind: KINDS.find((one) => one === kind) ?? null,
    userId: address.get('user'),
    number: address.get('number') ?? '',
    from: address.get('from') ?? '',
    to: address.get('to') ?? '',
  };
}

export function addressOf({ userId, ...filter }: CallFilter): URLSearchParams {
  const parts = Object.entries({ ...filter, user: userId }).filter((part): part is [string, string] => Boolean(part[1]));
  return new URLSearchParams(parts);
}

/** The filter as the API takes it: days become moments of the viewer's own time zone, the end that of the day after. */
export function queryOf({ kind, userId, number, from, to }: CallFilter) {
  return {
    ...(kind === 'in' || kind === 'missed' || kind === 'abandoned' ? { direction: 'IN' as const } : {}),
    ...(kind === 'out' ? { direction: 'OUT' as const } : {}),
    ...(kind === 'internal' ? { direction: 'INTERNAL' as const } : {}),
    ...(kind === 'missed' ? { outcome: UNREACHED } : {}),
    ...(kind === 'abandoned' ? { outcome: ['ABANDONED' as const] } : {}),
    ...(userId ? { userId } : {}),
    ...(number ? { number } : {}),
    ...(from ? { since: dayStart(from, 0) } : {}),
    ...(to ? { until: dayStart(to, 1) } : {}),
  };
}

function dayStart(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
