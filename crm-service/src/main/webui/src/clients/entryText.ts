import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';

/** What a timeline entry is, in words: kind with direction, and how it ended. */
export function useEntryTitle(): (entry: TimelineEntry) => string {
  const { t } = useTranslation();
  return (entry) => {
    const directed = entry.direction && ['CALL', 'EMAIL', 'SMS'].includes(entry.kind);
    const title = t(`timeline.${directed ? `${entry.kind}-${entry.direction}` : entry.kind}`);
    const quiet = ['answered', 'noted', 'held', 'task-done', 'sent', null];
    if (quiet.includes(entry.happened)) return title;
    const outcome = t(`timeline.happened.${entry.happened}`, { defaultValue: '' });
    return outcome ? `${title} · ${outcome}` : title;
  };
}
