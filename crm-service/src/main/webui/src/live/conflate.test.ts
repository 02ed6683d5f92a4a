import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conflate } from './conflate';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('runs the first call at once', () => {
  const work = vi.fn(async () => undefined);
  conflate(work, 100)();
  expect(work).toHaveBeenCalledTimes(1);
});

test('runs a burst twice and never misses the last call', async () => {
  const work = vi.fn(async () => undefined);
  const refresh = conflate(work, 100);
  for (let call = 0; call < 50; call++) refresh();
  await vi.advanceTimersByTimeAsync(500);
  expect(work).toHaveBeenCalledTimes(2);
});
