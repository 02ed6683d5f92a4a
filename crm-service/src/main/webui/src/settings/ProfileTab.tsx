import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSetLanguage, useSitDown } from '../account/session';
import { usesPhone } from '../app/roles';
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
        {usesPhone(session.roles) ? <Desk /> : null}
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

/** Where the user sits down: the phone of a shared desk belongs to whoever sits there. */
function Desk() {
  const { t } = useTranslation();
  const sitDown = useSitDown();
  const [extension, setExtension] = useState('');

  function sit(event: FormEvent): void {
    event.preventDefault();
    sitDown.mutate(extension.trim(), { onSuccess: () => setExtension('') });
  }

  return (
    <form onSubmit={sit}>
      <Group gap="xs" align="flex-end">
        <TextInput label={t('settings.desk')} description={t('settings.desk-hint')} value={extension} onChange={(event) => setExtension(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={sitDown.isPending} disabled={!extension.trim()}>{t('settings.sit-down')}</Button>
      </Group>
    </form>
  );
}
