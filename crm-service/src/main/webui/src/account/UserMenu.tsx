import { Avatar, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import shell from '../app/Shell.module.css';
import { initials, LANGUAGES, type Language } from '../ui/format';
import { IconCheck, IconLogout } from '../ui/icons';
import { signOut, useSession, useSetLanguage } from './session';

const NAMES: Record<Language, string> = { en: 'English', pl: 'Polski', ru: 'Русский' };

export function UserMenu({ compact }: { compact?: boolean }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const setLanguage = useSetLanguage();
  const roles = session.roles.map((role) => t(`role.${role}`)).join(', ');
  return (
    <Menu position={compact ? 'bottom-end' : 'top-start'} width={230}>
      <Menu.Target>
        <button type="button" className={shell.user} data-testid="user-menu" aria-label={compact ? session.name : undefined}>
          <Avatar size={32} radius="xl" color="petrol.2" variant="filled" aria-hidden>{initials(session.name)}</Avatar>
          {compact ? null : (
            <span className={shell.userText}>
              <span className="lj-ellipsis">{session.name}</span>
              <small className="lj-ellipsis">{roles}</small>
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={i18n.language === language ? <IconCheck size={16} /> : null}
            onClick={() => {
              void i18n.changeLanguage(language);
              setLanguage.mutate(language);
            }}
          >
            {NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()} data-testid="sign-out">
          {t('account.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
