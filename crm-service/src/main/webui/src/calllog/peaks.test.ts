import { describe, expect, it } from 'vitest';
import { peaks } from './peaks';

describe('peaks', () => {
  it('takes the loudest sample of each part, whatever its sign', () => {
    expect(peaks(new Float32Array([0, 0.5, -0.75, 0.25]), 2)).toEqual([0.5, 0.75]);
  });

  it('never exceeds one', () => {
    expect(peaks(new Float32Array([1.5, -3]), 1)).toEqual([1]);
  });

  it('is silent where a recording is shorter than its picture', () => {
    expect(peaks(new Float32Array([1]), 3)).toEqual([1, 0, 0]);
    expect(peaks(new Float32Array(), 2)).toEqual([0, 0]);
  });
});
