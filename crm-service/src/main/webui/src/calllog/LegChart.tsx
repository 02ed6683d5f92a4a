import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallDetail, LegFacts } from '../api/types';
import { formatPhone } from '../ui/format';
import { useFormat } from '../ui/useFormat';
import classes from './Calls.module.css';
import { bars } from './geometry';

/** Who was part of the call from when to when, and when they were heard. */
export function LegChart({ detail }: { detail: CallDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useLegName(detail);
  return (
    <section aria-label={t('calls.legs')}>
      <Title order={4} className={classes.part}>{t('calls.legs')}</Title>
      <ul className={classes.legs}>
        {bars(detail).map(({ leg, from, width, talks }) => (
          <li key={leg.id}>
            <span className={classes.legName}>
              <b className="lj-ellipsis">{name(leg)}</b>
              <span>{[leg.outcome ? t(`calls.leg.${leg.outcome}`) : null, leg.talkSeconds > 0 ? t('calls.talked', { length: format.clock(leg.talkSeconds) }) : null].filter(Boolean).join(' · ')}</span>
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.there} style={{ left: `${from}%`, width: `${width}%` }} />
              {talks.map((talk) => <span key={talk.from} className={classes.talk} style={{ left: `${talk.from}%`, width: `${talk.width}%` }} />)}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.legend} aria-hidden>
        <span className={classes.there} /> {t('calls.there')} <span className={classes.talk} /> {t('calls.talking')}
      </p>
    </section>
  );
}

function useLegName({ call }: CallDetail) {
  const { t } = useTranslation();
  return (leg: LegFacts): string => {
    if (leg.kind === 'COLLEAGUE') return leg.extension === call.extension && call.userName ? `${call.userName} (${leg.extension})` : t('phone.extension', { extension: leg.extension });
    if (leg.kind === 'DEVICE') return t('calls.device');
    return leg.number ? formatPhone(leg.number) : t('calls.outside');
  };
}
