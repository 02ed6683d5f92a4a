import { Button, Group, Kbd, Skeleton, Switch, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CallListEntry, CallListView } from '../api/types';
import { CallerFacts } from '../calls/CallerFacts';
import { usePop } from '../calls/queries';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { formatPhone } from '../ui/format';
import { IconPhone, IconPhoneCall } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './CallLists.module.css';
import { useCallList, useDialEntry, useGiveBack, useMyEntry, useNextEntry } from './queries';
import { ResultForm } from './ResultForm';
import { useKey } from './useKey';

const AGAIN_MS = 10_000;

/** Where an agent works through a list: who it is, what to say, and what came of it. */
export function WorkPage() {
  const { id = '' } = useParams();
  const list = useCallList(id);
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton height={360} m="xl" radius="lg" />;
  return <Work list={list.data} />;
}

function Work({ list }: { list: CallListView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [going, setGoing] = useState(false);
  const next = useNextEntry(list.id);
  const mine = useMyEntry(true);
  const entry = mine.data ?? null;
  const running = list.state === 'RUNNING';
  const take = () => {
    if (running && !entry && !next.isPending) next.mutate();
  };
  useKey('n', take);

  // Progressive dialling goes on by itself; when nobody may be called it looks again after a while.
  useEffect(() => {
    if (!going || !running || entry || next.isPending || mine.isPending) return undefined;
    const nobody = next.isSuccess && next.data === null;
    const timer = setTimeout(() => next.mutate(), nobody || next.isError ? AGAIN_MS : 300);
    return () => clearTimeout(timer);
  }, [going, running, entry, mine.isPending, next]);

  const { progress } = list;
  const done = t('lists.done-of', { done: format.number(progress.done), total: format.number(progress.waiting + progress.taken + progress.done) });
  return (
    <Page
      title={list.name}
      lead={<Link to={`/call-lists/${list.id}`} className="lj-link num">{done}</Link>}
      actions={list.mode === 'PROGRESSIVE' ? <Switch label={t('lists.by-itself')} checked={going} onChange={(event) => setGoing(event.currentTarget.checked)} data-testid="list-going" /> : undefined}
    >
      {entry ? <AtHand key={entry.id} entry={entry} list={list} dialAtOnce={going && list.mode === 'PROGRESSIVE'} /> : (
        <Empty
          icon={<IconPhoneCall size={26} />}
          title={t(next.data === null && next.isSuccess ? 'lists.nobody-now' : 'lists.ready')}
          text={idleText()}
          action={<Button onClick={take} loading={next.isPending} disabled={!running} data-testid="list-next">{t('lists.next')} <Kbd ml={8} size="xs">N</Kbd></Button>}
        />
      )}
    </Page>
  );

  function idleText(): string {
    if (!running) return t('lists.not-running');
    return progress.nextAt ? t('lists.next-at', { time: format.dateTime(progress.nextAt) }) : t('lists.ready-text');
  }
}

function AtHand({ entry, list, dialAtOnce }: { entry: CallListEntry; list: CallListView; dialAtOnce: boolean }) {
  const { t } = useTranslation();
  const pop = usePop(entry.clientId);
  const dial = useDialEntry();
  const back = useGiveBack();
  const dialled = useRef(false);
  const call = (number?: string) => {
    if (!dial.isPending) dial.mutate({ id: entry.id, number });
  };
  useKey('c', () => call());

  useEffect(() => {
    if (dialAtOnce && !entry.callId && !dialled.current) {
      dialled.current = true;
      dial.mutate({ id: entry.id });
    }
  }, [dialAtOnce, entry, dial]);

  return (
    <div className={classes.parts} data-testid="list-entry" data-entry={entry.id}>
      <section className={`lj-surface ${classes.panel}`} aria-label={t('lists.client')}>
        <Title order={2} mb={6} data-testid="list-client">
          <Link to={`/clients/${entry.clientId}`} className="lj-link">{entry.clientName ?? t('lists.client-gone')}</Link>
        </Title>
        {entry.disposition ? <Text size="sm" c="dimmed">{t('lists.promised', { note: entry.note })}</Text> : null}
        <Group gap="xs" my={10}>
          {entry.numbers.map((number, index) => (
            <Button key={number} variant={index === 0 ? 'filled' : 'default'} leftSection={<IconPhone size={16} />} loading={dial.isPending} onClick={() => call(number)} data-testid="list-call">
              {formatPhone(number)} {index === 0 ? <Kbd ml={8} size="xs">C</Kbd> : null}
            </Button>
          ))}
          <Button variant="subtle" loading={back.isPending} onClick={() => back.mutate(entry.id)}>{t('lists.give-back')}</Button>
        </Group>
        {entry.numbers.length === 0 ? <Text size="sm" mb={8}>{t('lists.no-number-now')}</Text> : null}
        {pop.error ? <Failure error={pop.error} retry={() => void pop.refetch()} compact /> : <CallerFacts pop={pop.data} />}
      </section>
      <ResultForm entry={entry} list={list} />
    </div>
  );
}
