import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { onSessionLost } from '../api/client';
import { ProblemError } from '../api/problem';
import { Splash } from '../app/Splash';
import { Failure } from '../ui/Failure';
import { followSignOut, SessionContext, useSessionQuery } from './session';

/** Lets only signed-in users through; the others sign in and come back to where they were. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useSessionQuery();
  const location = useLocation();
  const [lost, setLost] = useState(false);
  const { i18n } = useTranslation();
  const language = session.data?.language;

  useEffect(() => onSessionLost(() => setLost(true)), []);
  useEffect(followSignOut, []);
  useEffect(() => {
    if (language && language !== i18n.language) void i18n.changeLanguage(language);
  }, [language, i18n]);

  const refused = session.error instanceof ProblemError && session.error.status === 401;
  if (lost || refused) {
    const here = location.pathname + location.search;
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`} replace />;
  }
  if (session.data) return <SessionContext.Provider value={session.data}>{children}</SessionContext.Provider>;
  if (session.error) return <Failure error={session.error} retry={() => void session.refetch()} />;
  return <Splash />;
}
