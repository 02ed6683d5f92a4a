import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { useSession } from '../account/session';
import { UserMenu } from '../account/UserMenu';
import { PhoneDockButton } from '../calls/PhoneDockButton';
import { useLiveLink } from '../live/LiveProvider';
import { useOverdueCount } from '../tasks/queries';
import { Logo } from '../ui/Logo';
import { SECTION_ICONS } from './navigation';
import { sectionsFor, usesPhone } from './roles';
import classes from './Shell.module.css';

export function Sidebar() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const live = useLiveLink();
  return (
    <div className={classes.sidebar}>
      <Link to="/" className={classes.brand}>
        <Logo />
        Lejek
      </Link>
      <nav className={classes.links} aria-label={t('app.navigation')}>
        {sectionsFor(roles).map((section) => {
          const Icon = SECTION_ICONS[section];
          return (
            <NavLink key={section} to={`/${section}`} className={classes.link} data-testid={`nav-${section}`}>
              <Icon size={20} stroke={1.7} aria-hidden />
              {t(`nav.${section}`)}
              {section === 'tasks' ? <OverdueBadge /> : null}
            </NavLink>
          );
        })}
      </nav>
      <div className={classes.foot}>
        {live ? null : <div className={classes.offline} role="status">{t('app.connecting')}</div>}
        {usesPhone(roles) ? <PhoneDockButton /> : null}
        <UserMenu />
      </div>
    </div>
  );
}

export function OverdueBadge() {
  const { t } = useTranslation();
  const count = useOverdueCount();
  if (!count) return null;
  return <span className={classes.badge} aria-label={t('tasks.overdue-count', { count })}>{count}</span>;
}
