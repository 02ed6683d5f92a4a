import { useTranslation } from 'react-i18next';

/** The stages of the ready-made process are named in the user's language by code; others keep the name they were given. */
export function useStageName(): (stage: { code: string; name: string }) => string {
  const { t } = useTranslation();
  return (stage) => t(`stage.${stage.code}`, { defaultValue: stage.name });
}
