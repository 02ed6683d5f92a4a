import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession, useSetLanguage } from '../account/session';
import { LANGUAGES, type Language } from '../ui/format';

const NAMES: Record<Language, string> = { en: 'English', pl: 'Polski', ru: 'Русский' };

export function ProfileTab() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const setLanguage = useSetLanguage();
  const facts: [string, string][] = [
    [t('settings.name'), session.name],
    [t('account.login'), session.login],
    [t('settings.roles'), session.roles.map((role) => t(`role.${role}`)).join(', ')],
    [t('settings.extension'), session.extension ?? t('phone.no-extension')],
  ];
  return (
    <div className="lj-surface" style={{ padding: 20, maxWidth: 560 }}>
      <Stack gap="md">
        {facts.map(([label, value]) => (
          <div key={label}>
            <Text size="xs" c="dimmed">{label}</Text>
            <Text>{value}</Text>
          </div>
        ))}
        <div>
          <Text size="xs" c="dimmed" mb={4}>{t('settings.language')}</Text>
          <SegmentedControl
            aria-label={t('settings.language')}
            value={i18n.language}
            data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
            onChange={(value) => {
              void i18n.changeLanguage(value);
              setLanguage.mutate(value as Language);
            }}
          />
          <Text size="xs" c="dimmed" mt={6}>{t('settings.colours-hint')}</Text>
        </div>
      </Stack>
    </div>
  );
}
