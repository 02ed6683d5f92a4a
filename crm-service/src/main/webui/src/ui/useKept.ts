import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const MOST = 60;
const kept = new Map<string, unknown>();

export function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}

/** What was kept at this place of the history, so that going back finds it as it was left. */
export function useKeptBefore<T>(name: string): { key: string; before: T | undefined } {
  const key = `${useLocation().key}/${name}`;
  return { key, before: kept.get(key) as T | undefined };
}

/** State that is there again when somebody goes back to the page. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const { key, before } = useKeptBefore<T>(name);
  const [value, setValue] = useState(before ?? initial);
  useEffect(() => keep(key, value), [key, value]);
  return [value, setValue];
}
