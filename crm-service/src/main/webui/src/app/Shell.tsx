import { useMediaQuery } from '@mantine/hooks';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { RequireSession } from '../account/RequireSession';
import { useSession } from '../account/session';
import { PhonePanel } from '../calls/PhonePanel';
import { PhoneProvider } from '../calls/PhoneProvider';
import { LiveProvider } from '../live/LiveProvider';
import { MobileBars } from './MobileBars';
import { channelsFor, usesPhone } from './roles';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar';
import { Splash } from './Splash';

export function Shell() {
  return (
    <RequireSession>
      <SignedIn />
    </RequireSession>
  );
}

function SignedIn() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <LiveProvider channels={channelsFor(roles)}>
      <PhoneProvider>
        <a className={classes.skip} href="#content">{t('app.skip')}</a>
        <div className={classes.shell}>
          {narrow ? <MobileBars /> : <Sidebar />}
          <main id="content" className={classes.main} tabIndex={-1}>
            <Suspense fallback={<Splash />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
        {usesPhone(roles) ? <PhonePanel /> : null}
      </PhoneProvider>
    </LiveProvider>
  );
}
