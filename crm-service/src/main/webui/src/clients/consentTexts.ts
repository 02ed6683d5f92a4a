import { useTranslation } from 'react-i18next';

export const SOURCES = ['by-phone', 'in-person', 'by-letter'] as const;

/** The source of a consent in words; what an import or a colleague wrote stays as it is. */
export function useSourceName() {
  const { t } = useTranslation();
  return (source: string | null | undefined) => t(`consent.source.${source ?? 'unknown'}`, { defaultValue: source ?? '' });
}
