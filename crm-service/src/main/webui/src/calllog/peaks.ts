/** The loudest sample, 0 to 1, in each of so many equal parts of a recording. */
export function peaks(samples: Float32Array, parts: number): number[] {
  const loudest = Array.from({ length: parts }, () => 0);
  samples.forEach((sample, index) => {
    const part = Math.floor((index * parts) / samples.length);
    loudest[part] = Math.max(loudest[part] ?? 0, Math.min(1, Math.abs(sample)));
  });
  return loudest;
}
