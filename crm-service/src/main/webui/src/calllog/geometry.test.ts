import { expect, test } from 'vitest';
import type { CallDetail, LegFacts } from '../api/types';
import { bars } from './geometry';

function leg(id: string, beganAt: string, endedAt: string, kind: LegFacts['kind'] = 'COLLEAGUE'): LegFacts {
  return { id, kind, extension: id, beganAt, endedAt, talkSeconds: 0, cause: 16 };
}

const at = (second: number) => `2026-03-01T10:00:${String(second).padStart(2, '0')}Z`;

function call(legs: LegFacts[], talks: CallDetail['story']['talks']): CallDetail {
  return { call: { startedAt: at(0), endedAt: at(10) } as CallDetail['call'], story: { legs, talks, steps: [] } };
}

test('a leg stands where it was in the call', () => {
  const [first, second] = bars(call([leg('101', at(0), at(10)), leg('102', at(5), at(10))], []));
  expect(first).toMatchObject({ from: 0, width: 100 });
  expect(second).toMatchObject({ from: 50, width: 50 });
});

test('a talk shows on those who heard each other alone', () => {
  const [first, second] = bars(call([leg('101', at(0), at(10)), leg('102', at(5), at(10))], [{ from: at(1), to: at(5), legs: ['101'] }]));
  expect(first?.talks).toEqual([{ from: 10, width: 40 }]);
  expect(second?.talks).toEqual([]);
});

test('what only connects others is nobody', () => {
  expect(bars(call([leg('local', at(0), at(10), 'PLUMBING')], []))).toEqual([]);
});

test('a call of no length at all can be drawn', () => {
  const drawn = bars({ ...call([leg('101', at(0), at(0))], []), call: { startedAt: at(0), endedAt: at(0) } as CallDetail['call'] });
  expect(drawn[0]).toMatchObject({ from: 0, width: 0.5 });
});
