import { Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session';
import type { CallDetail } from '../api/types';
import { hasRole } from '../app/roles';
import { PhoneNumber } from '../calls/PhoneNumber';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import { CallIcon } from './CallIcon';
import { useOtherSide } from './CallRow';
import classes from './Calls.module.css';
import { LegChart } from './LegChart';
import { LoggedBy } from './LoggedBy';
import { useCall } from './queries';
import { Recording } from './Recording';
import { Steps } from './Steps';

/** How one call went: who talked to whom, when, and how it came to be known. */
export function CallDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCall(id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(640px, 100%)"
      title={<Title order={2}>{t('calls.one')}</Title>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {detail.error ? <Failure error={detail.error} retry={() => void detail.refetch()} compact /> : null}
      {detail.isPending ? <Skeleton height={300} /> : null}
      {detail.data ? <Story detail={detail.data} /> : null}
    </Drawer>
  );
}

function Story({ detail: { call, story } }: { detail: CallDetail }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const other = useOtherSide(call);
  const number = call.direction === 'IN' ? call.callerNumber : call.calledNumber;
  return (
    <Stack gap="lg" data-testid="call-drawer">
      <div>
        <Group gap={8} wrap="nowrap">
          <CallIcon call={call} size={22} />
          <Title order={3} className="lj-ellipsis">{call.clientId ? <Link to={`/clients/${call.clientId}`} className="lj-link">{other}</Link> : other}</Title>
        </Group>
        <Text size="sm" c="dimmed">{`${t(`calls.direction.${call.direction}`)} · ${t(`calls.outcome.${call.outcome}`)} · ${t(`calls.hung-up.${call.hungUpBy}`)}`}</Text>
        {number && call.direction !== 'INTERNAL' ? <PhoneNumber number={number} clientId={call.clientId ?? undefined} /> : null}
      </div>
      <Facts detail={{ call, story }} />
      {call.endCertain ? null : <Text size="sm" className={classes.uncertain}>{t('calls.uncertain')}</Text>}
      {call.recovered ? <Text size="sm" c="dimmed">{t('calls.recovered')}</Text> : null}
      {story.legs.length > 0 ? <LegChart detail={{ call, story }} /> : null}
      {story.steps
        .filter((step) => step.kind === 'RECORDED')
        .map((step, number) => (step.detail ? <Recording key={step.at} callId={call.id} number={number} /> : null))}
      {story.steps.length > 0 ? <Steps steps={story.steps} /> : null}
      {hasRole(roles, 'admin', 'head') ? <LoggedBy id={call.id} /> : null}
    </Stack>
  );
}

function Facts({ detail: { call } }: { detail: CallDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts: [string, string][] = [
    [t('calls.began'), `${format.date(call.startedAt)}, ${format.timeWithSeconds(call.startedAt)}`],
    [t('calls.colleague'), call.userName ?? call.extension ?? t('calls.no-colleague')],
    [t('calls.wait'), format.clock(call.waitSeconds)],
    [t('calls.talk'), format.clock(call.talkSeconds)],
    [t('calls.hold'), format.clock(call.holdSeconds)],
    ...(call.queue ? [[t('calls.queue'), `${call.queue}, ${format.clock(call.queueSeconds)}`] as [string, string]] : []),
    [t('calls.pbx'), call.pbx],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
