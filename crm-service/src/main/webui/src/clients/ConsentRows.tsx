import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { LedgerEntry } from '../api/types';
import { hasRole } from '../app/roles';
import { useFormat } from '../ui/useFormat';
import classes from './ClientPage.module.css';
import { ConsentForm } from './ConsentForm';
import { type Address, type Channel, channelsOf, proofOf, type Purpose, PURPOSES } from './consents';
import { useSourceName } from './consentTexts';

interface ConsentRowsProps {
  clientId: string;
  address: Address;
  ledger: LedgerEntry[];
}

const TONES = { GIVEN: 'petrol', WITHDRAWN: 'coral', NONE: 'gray' };

/** One address: by which channel and for what it may be used, since when, how that is known, and where it can be looked up. */
export function ConsentRows({ clientId, address: { point, person }, ledger }: ConsentRowsProps) {
  const rows = channelsOf(point).flatMap((channel) => PURPOSES.map((purpose) => [channel, purpose] as const));
  return (
    <section className={`lj-surface ${classes.card}`} style={{ marginBottom: 12 }} aria-label={point.display ?? point.value} data-testid="consent-address">
      <Title order={3} style={{ overflowWrap: 'anywhere' }}>{point.display ?? point.value}</Title>
      {person || point.label ? <Text size="xs" c="dimmed">{[person, point.label].filter(Boolean).join(' · ')}</Text> : null}
      {rows.map(([channel, purpose]) => (
        <Row key={channel + purpose} clientId={clientId} address={{ point, person }} channel={channel} purpose={purpose} proof={proofOf(ledger, point.id, channel, purpose)} />
      ))}
    </section>
  );
}

interface RowProps {
  clientId: string;
  address: Address;
  channel: Channel;
  purpose: Purpose;
  proof: string | null;
}

function Row({ clientId, address: { point }, channel, purpose, proof }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const sourceName = useSourceName();
  const { roles } = useSession();
  const [changing, setChanging] = useState(false);
  const known = point.consents.find((one) => one.channel === channel && one.purpose === purpose);
  const state = known?.state ?? 'NONE';
  const what = `${t(`consent.channel.${channel}`)}, ${t(`consent.purpose.${purpose}`)}`;
  return (
    <div className={classes.consentRow} data-testid={`consent-row-${channel}-${purpose}`}>
      <Group justify="space-between" gap={8}>
        <Group gap={8}>
          <Text>{what}</Text>
          <Badge color={TONES[state]}>{t(`consent.state.${state}`)}</Badge>
        </Group>
        {hasRole(roles, 'admin', 'head', 'manager', 'agent') && !changing ? (
          <Button size="compact-sm" variant="subtle" aria-label={t('consent.change-of', { what })} onClick={() => setChanging(true)}>{t('consent.change')}</Button>
        ) : null}
      </Group>
      {known ? <Text size="xs" c="dimmed">{t('consent.since', { date: format.dateTime(known.at), source: sourceName(known.source) })}</Text> : null}
      {proof ? <Text size="xs" style={{ overflowWrap: 'anywhere' }}>{t('consent.proof')}: {proof}</Text> : null}
      {changing ? <ConsentForm clientId={clientId} pointId={point.id} channel={channel} purpose={purpose} now={state} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}
