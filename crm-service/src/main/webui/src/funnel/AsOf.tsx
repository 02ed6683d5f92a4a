import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenFunnel } from '../api/types';
import { useLiveLink } from '../live/LiveProvider';
import { Light } from '../ui/Light';
import { useFormat } from '../ui/useFormat';

const LATE_SECONDS = 5;

/** How fresh the figures are and whose deals they count: a number without this is not worth reading. */
export function AsOf({ funnel }: { funnel: OpenFunnel }) {
  const { t } = useTranslation();
  const format = useFormat();
  const live = useLiveLink();
  const { seconds } = funnel.lag;
  return (
    <Group gap="sm">
      <Light state={live ? 'up' : 'down'} label={t(live ? 'funnel.live' : 'funnel.not-live')} />
      {funnel.asOf ? (
        <time className="num" dateTime={funnel.asOf} data-testid="funnel-as-of">{t('funnel.as-of', { time: sameDay(funnel.asOf) ? format.timeWithSeconds(funnel.asOf) : format.dateTime(funnel.asOf) })}</time>
      ) : null}
      <Badge color={seconds > LATE_SECONDS ? 'amber' : 'petrol'} data-testid="funnel-lag">
        {seconds > LATE_SECONDS ? t('funnel.lag', { length: format.length(seconds) }) : t('funnel.no-lag')}
      </Badge>
      <span>{t(`funnel.scope.${funnel.scope}`)}</span>
    </Group>
  );
}

function sameDay(at: string): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}
