import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty';
import { IconAlertTriangle, IconSearch } from '../ui/icons';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Center mih="70dvh">
      <Empty
        icon={<IconSearch size={26} />}
        title={t('app.not-found')}
        text={t('app.not-found-text')}
        action={<Button component={Link} to="/">{t('app.to-start')}</Button>}
      />
    </Center>
  );
}

/** Shown when a page fails to draw or its code cannot be fetched any more, as after an update of the server. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <Center mih="100dvh">
      <Empty
        icon={<IconAlertTriangle size={26} />}
        title={t('app.crash')}
        text={t('app.crash-text')}
        action={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
      />
    </Center>
  );
}
