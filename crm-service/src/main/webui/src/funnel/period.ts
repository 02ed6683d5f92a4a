export const PERIODS = ['month', 'quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** The first moment of the present month, quarter or year on the local clock; null for all of history. */
export function periodStart(period: Period, now: Date): string | null {
  const year = now.getFullYear();
  switch (period) {
    case 'month':
      return new Date(year, now.getMonth(), 1).toISOString();
    case 'quarter':
      return new Date(year, now.getMonth() - (now.getMonth() % 3), 1).toISOString();
    case 'year':
      return new Date(year, 0, 1).toISOString();
    case 'all':
      return null;
  }
}
