import { Button, Group, Progress, Skeleton, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../account/session';
import type { CallListView } from '../api/types';
import { useSegment } from '../segments/queries';
import { Failure } from '../ui/Failure';
import { IconPhoneCall } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './CallLists.module.css';
import { ListState } from './CallListsPage';
import { dispositionText } from './dispositions';
import { EntryTable } from './EntryTable';
import { type CallListOrder, useAgentProgress, useCallList, useOrderCallList } from './queries';

/** One list: how far it is, who did what, and who is on it. */
export function CallListPage() {
  const { id = '' } = useParams();
  const list = useCallList(id);
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton height={360} m="xl" radius="lg" />;
  return <Opened list={list.data} />;
}

function Opened({ list }: { list: CallListView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hours } = list.plan;
  const lead = [
    t(`lists.mode.${list.mode}`),
    t('lists.period', { from: format.date(hours.firstDay), to: format.date(hours.lastDay) }),
    t('lists.hours', { from: hours.from.slice(0, 5), to: hours.to.slice(0, 5) }),
  ].join(' · ');
  return (
    <Page title={list.name} lead={<Group gap={8} mt={4}><ListState state={list.state} />{lead}</Group>} actions={<Orders list={list} />}>
      <div className={classes.parts}>
        <Progressed list={list} />
        {list.mayChange ? <Agents id={list.id} /> : null}
      </div>
      {list.mayChange ? <EntryTable listId={list.id} /> : null}
    </Page>
  );
}

function Orders({ list }: { list: CallListView }) {
  const { t } = useTranslation();
  const session = useSession();
  const order = useOrderCallList(list.id);
  const [closing, setClosing] = useState(false);
  const give = (name: CallListOrder) => (
    <Button key={name} variant="default" loading={order.isPending && order.variables === name} onClick={() => order.mutate(name)} data-testid={`call-list-${name}`}>
      {t(`lists.order.${name}`)}
    </Button>
  );
  return (
    <>
      {list.mayChange && list.state === 'RUNNING' ? give('pause') : null}
      {list.mayChange && list.state === 'PAUSED' ? give('resume') : null}
      {list.mayChange && list.state !== 'CLOSED' ? <Button variant="default" component={Link} to={`/call-lists/${list.id}/edit`}>{t('common.edit')}</Button> : null}
      {list.mayChange && list.state !== 'CLOSED' && !closing ? <Button variant="default" onClick={() => setClosing(true)}>{t('lists.close')}</Button> : null}
      {closing && list.state !== 'CLOSED' ? give('close') : null}
      {list.agentIds.includes(session.userId) && list.state === 'RUNNING' ? (
        <Button component={Link} to={`/call-lists/${list.id}/work`} leftSection={<IconPhoneCall size={17} />} data-testid="work-on-list">{t('lists.work')}</Button>
      ) : null}
    </>
  );
}

function Progressed({ list }: { list: CallListView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = list;
  const total = progress.waiting + progress.taken + progress.done;
  const share = total > 0 ? progress.done / total : 0;
  const figures: [string, string][] = [
    ['waiting', format.number(progress.waiting)],
    ['taken', format.number(progress.taken)],
    ['attempts', format.number(progress.attempts)],
    ['talks', format.number(progress.talks)],
    ['abandoned', progress.attempts > 0 ? format.percent(progress.abandoned / progress.attempts, 1) : '–'],
  ];
  const dispositions = Object.entries(progress.dispositions) as [keyof typeof progress.dispositions & string, number][];
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={t('lists.progress')}>
      <Group justify="space-between" mb={8}>
        <Title order={3} className="num" data-testid="call-list-done">{t('lists.done-of', { done: format.number(progress.done), total: format.number(total) })}</Title>
        {list.mayChange ? <SegmentName id={list.segmentId} /> : null}
      </Group>
      <Progress value={100 * share} size="lg" aria-label={t('lists.progress')} />
      {progress.nextAt ? <p className={classes.quiet}>{t('lists.next-at', { time: format.dateTime(progress.nextAt) })}</p> : null}
      <dl className={classes.counts}>
        {figures.map(([name, value]) => <div key={name}><dt>{t(`lists.count.${name}`)}</dt><dd className="num">{value}</dd></div>)}
        {dispositions.map(([name, count]) => <div key={name} data-testid={`disposition-${name}`}><dt>{t(dispositionText(name as never))}</dt><dd className="num">{format.number(count)}</dd></div>)}
      </dl>
    </section>
  );
}

function SegmentName({ id }: { id: string }) {
  const segment = useSegment(id);
  return segment.data ? <Link className="lj-link" to={`/segments/${id}`}>{segment.data.name}</Link> : null;
}

function Agents({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const agents = useAgentProgress(id);
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={t('lists.agents')}>
      <Title order={3} mb={8}>{t('lists.agents')}</Title>
      {agents.error ? <Failure error={agents.error} retry={() => void agents.refetch()} compact /> : null}
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('lists.agents')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('lists.agent')}</th>
              {['attempts', 'talks', 'talk-time', 'finished', 'interested'].map((name) => <th key={name} data-number>{t(`lists.count.${name}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {agents.data?.map((agent) => (
              <tr key={agent.userId} data-testid="agent-progress">
                <td>{agent.name ?? '–'}</td>
                {[format.number(agent.attempts), format.number(agent.talks), format.clock(agent.talkSeconds), format.number(agent.done), format.number(agent.interested)].map((value, index) => (
                  <td key={index} data-number className="num">{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
