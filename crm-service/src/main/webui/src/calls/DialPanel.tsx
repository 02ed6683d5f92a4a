import { Button, Group, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CallView } from '../api/types';
import { Light } from '../ui/Light';
import { IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { AgentControls } from './AgentControls';
import classes from './PhonePanel.module.css';
import { PhoneNumber } from './PhoneNumber';
import { useDial, usePbx, useRecentCalls } from './queries';

/** The idle telephone: the state of the exchanges, a field to call any number, the last calls. */
export function DialPanel() {
  const { t } = useTranslation();
  const pbx = usePbx();
  const calls = useRecentCalls(true);
  const dial = useDial();
  const [number, setNumber] = useState('');

  function call(event: FormEvent): void {
    event.preventDefault();
    if (number.trim()) dial.mutate({ number: number.trim() }, { onSuccess: () => setNumber('') });
  }

  return (
    <div className={classes.body}>
      <Title order={2}>{t('phone.title')}</Title>
      {pbx.data?.map((one) => (
        <Light
          key={one.name}
          state={one.connected ? 'up' : 'down'}
          label={t(one.connected ? 'phone.pbx-up' : 'phone.pbx-down', { name: one.name })}
        />
      ))}
      <AgentControls />
      <form onSubmit={call}>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            flex={1}
            type="tel"
            label={t('phone.number')}
            placeholder="+48 …"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" leftSection={<IconPhone size={16} />} loading={dial.isPending} disabled={!number.trim()}>
            {t('phone.dial')}
          </Button>
        </Group>
      </form>
      <div>
        <div className={classes.label}>{t('phone.recent')}</div>
        {calls.isPending ? <Skeleton height={90} /> : null}
        {calls.data?.items.length === 0 ? <Text size="sm" c="dimmed">{t('phone.no-calls')}</Text> : null}
        {calls.data?.items.map((one) => <Recent key={one.id} call={one} />)}
      </div>
    </div>
  );
}

function Recent({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = call.direction === 'OUT' ? call.calledNumber : call.callerNumber;
  const answered = call.outcome === 'ANSWERED';
  const Icon = answered ? (call.direction === 'OUT' ? IconPhoneOutgoing : IconPhoneIncoming) : IconPhoneX;
  return (
    <div className={classes.recent}>
      <Icon size={16} aria-label={t(`calls.outcome.${call.outcome}`)} color={answered ? 'var(--lj-accent)' : 'var(--lj-lost)'} />
      {number ? <PhoneNumber number={number} clientId={call.clientId ?? undefined} /> : <span>{t('phone.hidden-number')}</span>}
      {call.clientId ? <Link to={`/clients/${call.clientId}`} className="lj-link">{t('phone.card')}</Link> : null}
      <time dateTime={call.startedAt}>{format.ago(call.startedAt)}</time>
    </div>
  );
}
