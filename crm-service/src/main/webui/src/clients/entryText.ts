import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';

const QUIET = ['answered', 'noted', 'held', 'task-done', 'sent', 'attached'];

/** What a timeline entry is, in words: kind with direction, and how it ended. */
export function useEntryTitle(): (entry: TimelineEntry) => string {
  const { t } = useTranslation();
  return (entry) => {
    if (entry.kind === 'STAGE') return t(`timeline.deal.${entry.happened}`, { defaultValue: t('timeline.STAGE') });
    const directed = entry.direction && ['CALL', 'EMAIL', 'SMS'].includes(entry.kind);
    const title = t(`timeline.${directed ? `${entry.kind}-${entry.direction}` : entry.kind}`);
    if (!entry.happened || QUIET.includes(entry.happened)) return title;
    const outcome = t(`timeline.happened.${entry.happened}`, { defaultValue: '' });
    return outcome ? `${title} · ${outcome}` : title;
  };
}
