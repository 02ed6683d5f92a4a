import { useTranslation } from 'react-i18next';
import type { FilterInput } from '../api/types';
import { useFilterWords } from '../filter/words';

const LABELS: Record<string, string> = { name: 'segments.name', shared: 'segments.share', filter: 'segments.who' };

/** The fields of a segment and their values in words, to compare two versions. */
export function useSegmentTexts() {
  const { t } = useTranslation();
  const words = useFilterWords();
  return {
    label: (field: string) => t(LABELS[field] ?? 'segments.name'),
    value: (field: string, raw: unknown) => {
      if (field === 'filter') return words.sentence((raw ?? null) as FilterInput | null);
      return typeof raw === 'boolean' ? t(raw ? 'card.yes' : 'card.no') : String(raw);
    },
  };
}
