import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

/** A text that is told a moment after the last key, and that shows another as soon as another is set from outside. */
export function useTyped(value: string, onChange: (value: string) => void): [string, (next: string) => void] {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next.trim();
    onChange(next.trim());
  }, 200);

  useEffect(() => {
    // Another text was set, not the one that is being typed.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);

  function type(next: string): void {
    setTyped(next);
    tell(next);
  }

  return [typed, type];
}
