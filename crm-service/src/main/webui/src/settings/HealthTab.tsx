import { Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { hasRole, usesPhone } from '../app/roles';
import { usePbx } from '../calls/queries';
import { Failure } from '../ui/Failure';
import { Light } from '../ui/Light';
import { useFormat } from '../ui/useFormat';
import { GapsCard } from './GapsCard';
import { PbxTest } from './PbxTest';
import { NumberCard } from './NumberCard';
import { useHealth } from './queries';

/** One light per part and per telephone exchange, with what is known about it in words. */
export function HealthTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const { roles } = useSession();
  const health = useHealth();
  const pbx = usePbx();
  if (health.error) return <Failure error={health.error} retry={() => void health.refetch()} />;
  if (!health.data) return <Skeleton height={200} radius="lg" />;
  return (
    <Stack gap="lg">
      <div className="lj-surface" style={{ padding: '6px 18px' }} aria-live="polite">
        {health.data.map(({ part, up, detail }) => (
          <Line key={part} name={t(`settings.part.${part}`, { defaultValue: part })} up={up} detail={detail ?? ''} />
        ))}
        {usesPhone(roles) ? pbx.data?.map((one) => (
          <Line
            key={`pbx-${one.name}`}
            name={t('settings.pbx', { name: one.name })}
            up={one.connected}
            action={hasRole(roles, 'admin') ? <PbxTest name={one.name} /> : null}
            detail={[
              one.version,
              one.since ? t('settings.since', { date: format.dateTime(one.since) }) : null,
              typeof one.clockAheadMs === 'number' && Math.abs(one.clockAheadMs) > 2000 ? t('settings.clock-off', { length: format.length(Math.abs(one.clockAheadMs) / 1000) }) : null,
              one.gaps > 0 ? t('settings.gaps', { count: one.gaps }) : null,
            ].filter(Boolean).join(' · ')}
          />
        )) : null}
      </div>
      {hasRole(roles, 'admin') ? <><NumberCard /><GapsCard /></> : null}
    </Stack>
  );
}

function Line({ name, up, detail, action }: { name: string; up: boolean; detail: string; action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '12px 0', borderBottom: '1px solid var(--lj-line)' }} data-testid="health-part">
      <Text fw={600} style={{ flex: '0 0 190px' }}>{name}</Text>
      <Light state={up ? 'up' : 'down'} label={t(up ? 'settings.up' : 'settings.down')} />
      <Text c="dimmed" style={{ flex: 1 }} ta="right">{detail}</Text>
      {action}
    </div>
  );
}
