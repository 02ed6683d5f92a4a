import { expect, test } from 'vitest';
import type { ClosedStage } from '../api/types';
import { closedBars } from './geometry';

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
