import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import type { ConsentView, ContactPointView } from '../api/types';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconShieldCheck } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './ClientPage.module.css';
import { useSetConsent } from './consentQueries';
import { SOURCES, useSourceName } from './consentTexts';
import { usePanel } from './panel';

interface ConsentBadgeProps {
  clientId: string;
  point: ContactPointView;
  channel: ConsentView['channel'];
}

const ICONS = { GIVEN: IconCircleCheck, WITHDRAWN: IconCircleX, NONE: IconCircleDashed };

/** Consent to marketing over one channel: given, withdrawn or never asked; a change is a new row of the ledger. */
export function ConsentBadge({ clientId, point, channel }: ConsentBadgeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sourceName = useSourceName();
  const { show } = usePanel();
  const { roles } = useSession();
  const mayChange = hasRole(roles, 'admin', 'head', 'manager', 'agent');
  const setConsent = useSetConsent(clientId, point.id);
  const known = point.consents.find((one) => one.channel === channel && one.purpose === 'MARKETING');
  const state = known?.state ?? 'NONE';
  const Icon = ICONS[state];
  const set = (next: ConsentView['state'], source: string) => setConsent.mutate({ channel, purpose: 'MARKETING', state: next, source });

  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <button
          type="button"
          className={classes.consent}
          data-state={state}
          disabled={setConsent.isPending}
          aria-label={t('consent.label', { channel: t(`consent.channel.${channel}`), state: t(`consent.state.${state}`) })}
          data-testid={`consent-${channel}`}
        >
          <Icon size={13} aria-hidden />
          {t(`consent.channel.${channel}`)}: {t(`consent.state.${state}`)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {known ? t('consent.since', { date: format.dateTime(known.at), source: sourceName(known.source) }) : t('consent.never-asked')}
        </Menu.Label>
        {mayChange ? SOURCES.map((source) => (
          <Menu.Item key={source} leftSection={<IconCircleCheck size={16} />} onClick={() => set('GIVEN', source)}>
            {t(`consent.give.${source}`)}
          </Menu.Item>
        )) : null}
        {mayChange ? (
          <Menu.Item c="var(--lj-lost-text)" leftSection={<IconCircleX size={16} />} onClick={() => set('WITHDRAWN', 'by-phone')}>
            {t('consent.withdraw')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => show('consents')}>{t('consent.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
