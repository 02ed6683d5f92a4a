import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import { Empty } from './Empty';
import { IconAlertCircle, IconRefresh } from './icons';

/** A part of a page that could not be loaded: the cause in words and a way to try again. */
export function Failure({ error, retry, compact }: { error: unknown; retry?: () => void; compact?: boolean }) {
  const { t } = useTranslation();
  const again = retry ? (
    <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={retry}>{t('common.try-again')}</Button>
  ) : undefined;
  return (
    <div role="alert">
      <Empty icon={<IconAlertCircle size={26} />} title={t('common.not-loaded')} text={problemText(t, error)} action={again} compact={compact} />
    </div>
  );
}
