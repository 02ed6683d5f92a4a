import { expect, test } from 'vitest';
import type { ClosedStage } from '../api/types';
import { closedBars, funnelSlice } from './geometry';

function stage(width: number, lost: number): ClosedStage {
  return {
    typeId: 't', stageId: 's', code: 'c', name: 'n', position: 0, won: 4, lost, wonMinor: 400, lostMinor: lost * 100, lostFrom: 0, lostFromMinor: 0,
    width, widthMinor: width * 100,
  };
}

const stages = [stage(10, 3), stage(7, 2), stage(5, 1)];

test('centres every bar and keeps the won deals in the middle of each', () => {
  for (const { pad, here, later, won } of closedBars(stages, 'count')) {
    expect(2 * (pad + here + later) + won).toBe(10);
    expect(won).toBe(4);
  }
});

test('narrows by what was lost at the stage', () => {
  const widths = closedBars(stages, 'money').map(({ here, later, won }) => 2 * (here + later) + won);
  expect(widths).toEqual([10, 7, 5]);
});

test('draws nothing wide when nothing is closed', () => {
  expect(closedBars([], 'count')).toEqual([]);
});

test('joins each bar of the open funnel to the next one', () => {
  const slice = (index: number) => funnelSlice([10, 4, 0], index, (row) => 20 + row * 40, (value) => value * 5, 100);
  expect(slice(0).bar.width).toBe(100);
  expect(slice(0).joint.at(-1)?.[0]).toBe(slice(1).bar.x);
  expect(slice(0).joint.at(-1)?.[1]).toBeCloseTo(slice(1).bar.y);
  expect(slice(2).bar.width).toBe(3);
  expect(slice(2).joint).toEqual([]);
});
