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

export interface FunnelSlice {
  bar: { x: number; y: number; width: number; height: number };
  /** The slanted piece between this bar and the next. */
  joint: [number, number][];
  middle: number;
  width: number;
}

const BAR_SHARE = 0.74;
const THINNEST = 3;

/** One stage of the drawn funnel: a centred bar as wide as its value, and the joint that leads to the next stage. */
export function funnelSlice(
  values: number[],
  index: number,
  rowAt: (row: number) => number,
  halfWidth: (value: number) => number,
  middle: number,
): FunnelSlice {
  const step = rowAt(1) - rowAt(0);
  const height = step * BAR_SHARE;
  const half = (at: number) => Math.max(THINNEST / 2, halfWidth(values[at] ?? 0));
  const here = half(index);
  const top = rowAt(index) - height / 2;
  const bottom = top + height;
  const nextTop = bottom + step - height;
  const last = index >= values.length - 1;
  const next = last ? here : half(index + 1);
  return {
    bar: { x: middle - here, y: top, width: 2 * here, height },
    joint: last ? [] : [[middle - here, bottom], [middle + here, bottom], [middle + next, nextTop], [middle - next, nextTop]],
    middle,
    width: 2 * here,
  };
}
