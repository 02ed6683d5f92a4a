export interface AuditFilter {
  actor: string | null;
  client: string | null;
  what: string | null;
  action: string | null;
  door: string | null;
  /** Days as the date field gives them; both are included. */
  from: string;
  to: string;
}

export const EVERYTHING: AuditFilter = { actor: null, client: null, what: null, action: null, door: null, from: '', to: '' };

/** The filter as the API takes it: days become moments of the viewer's own time zone, the end that of the day after. */
export function queryOf({ from, to, ...choices }: AuditFilter) {
  const chosen = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null)) as Record<string, string>;
  return { ...chosen, ...(from ? { from: dayStart(from, 0) } : {}), ...(to ? { to: dayStart(to, 1) } : {}) };
}

function dayStart(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
