import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Format, localeFor } from './format';

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => new Format(localeFor(i18n.language, navigator.languages)), [i18n.language]);
}

/** The present time, renewed every `everyMs`, for ages and running clocks. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
