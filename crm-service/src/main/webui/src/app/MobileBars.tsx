import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { useSession } from '../account/session';
import { UserMenu } from '../account/UserMenu';
import { usePhone } from '../calls/PhoneProvider';
import { usePbxState } from '../calls/queries';
import { IconDots, IconPhone } from '../ui/icons';
import { Logo } from '../ui/Logo';
import { SECTION_ICONS } from './navigation';
import { sectionsFor, usesPhone } from './roles';
import classes from './Shell.module.css';
import { OverdueBadge } from './Sidebar';

const TABS = 4;

/** On a phone: brand, telephone and user at the top, the sections at the bottom within reach of the thumb. */
export function MobileBars() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const navigate = useNavigate();
  const sections = sectionsFor(roles);
  const fits = sections.length <= TABS + 1;
  const tabs = fits ? sections : sections.slice(0, TABS);
  const rest = fits ? [] : sections.slice(TABS);
  return (
    <>
      <header className={classes.top}>
        <Link to="/" className={classes.brand}>
          <Logo size={24} />
          Lejek
        </Link>
        {usesPhone(roles) ? <PhoneButton /> : null}
        <UserMenu compact />
      </header>
      <nav className={classes.bottom} aria-label={t('app.navigation')}>
        {tabs.map((section) => {
          const Icon = SECTION_ICONS[section];
          return (
            <NavLink key={section} to={`/${section}`} className={classes.tab} data-testid={`nav-${section}`}>
              <Icon size={22} stroke={1.7} aria-hidden />
              {t(`nav.${section}`)}
              {section === 'tasks' ? <OverdueBadge /> : null}
            </NavLink>
          );
        })}
        {rest.length > 0 ? (
          <Menu position="top-end">
            <Menu.Target>
              <button type="button" className={classes.tab}>
                <IconDots size={22} aria-hidden />
                {t('nav.more')}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((section) => {
                const Icon = SECTION_ICONS[section];
                return (
                  <Menu.Item key={section} leftSection={<Icon size={18} />} onClick={() => navigate(`/${section}`)}>
                    {t(`nav.${section}`)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </nav>
    </>
  );
}

function PhoneButton() {
  const { t } = useTranslation();
  const phone = usePhone();
  const pbx = usePbxState();
  return (
    <button
      type="button"
      className={classes.phoneButton}
      aria-label={`${t('phone.title')}: ${t(`phone.pbx.${pbx}`)}`}
      aria-expanded={phone.open}
      onClick={() => phone.setOpen(!phone.open)}
    >
      <IconPhone size={22} aria-hidden />
      <span className={classes.phoneDot} data-state={pbx} />
    </button>
  );
}
