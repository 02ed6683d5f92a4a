import type { ClosedStage } from '../api/types';

export interface ClosedBar {
  /** Empty room at each side that centres the bar. */
  pad: number;
  /** Half of the deals lost here, drawn at both edges. */
  here: number;
  /** Half of those lost at later stages. */
  later: number;
  won: number;
}

/**
 * Bars of closed deals, widest first: width(k) = won + lost here + lost later. Each is symmetrical around the won deals, so that the
 * losses peel off at both sides and the whole narrows to what was won.
 */
export function closedBars(stages: ClosedStage[], by: 'count' | 'money'): ClosedBar[] {
  const rows = stages.map((stage) =>
    by === 'count'
      ? { width: stage.width, lost: stage.lost, won: stage.won }
      : { width: stage.widthMinor / 100, lost: stage.lostMinor / 100, won: stage.wonMinor / 100 },
  );
  const widest = Math.max(0, ...rows.map((row) => row.width));
  return rows.map(({ width, lost, won }) => ({
    pad: (widest - width) / 2,
    here: lost / 2,
    later: Math.max(0, width - won - lost) / 2,
    won,
  }));
}
