import { Skeleton, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallBoard, Served } from '../api/types';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { useFormat, useNow } from '../ui/useFormat';
import classes from './CallCentre.module.css';
import { useCallBoard } from './queries';

/** The call centre now and today. */
export function BoardPage() {
  const { t } = useTranslation();
  const board = useCallBoard();
  return (
    <Page title={t('board.title')} lead={t('board.lead', { seconds: board.data?.serviceLevelSeconds ?? 20 })}>
      {board.error ? <Failure error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Opened board={board.data} /> : board.error ? null : <Skeleton height={320} radius="lg" />}
    </Page>
  );
}

function Opened({ board }: { board: CallBoard }) {
  const { t } = useTranslation();
  return (
    <>
      <Figures board={board} />
      <div className={classes.parts}>
        <Agents board={board} />
        <div className={classes.column}>
          <Counted title={t('board.queues')} first={t('board.queue')} none={t('board.no-queues')} rows={board.queues.map(({ queue, served }) => ({ name: queue, served }))} />
          <Hours board={board} />
        </div>
      </div>
    </>
  );
}

function Figures({ board }: { board: CallBoard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1_000);
  const waiting = board.now.flatMap(({ calls }) => calls.queues);
  const longest = Math.min(...waiting.map(({ since }) => Date.parse(since)));
  const callers = sum(waiting.map((queue) => queue.callers));
  const level = board.today.serviceLevel;
  const figures = [
    { name: 'calls', value: format.number(sum(board.now.map(({ calls }) => calls.calls))), note: t('board.note.talking', { count: sum(board.now.map(({ calls }) => calls.talking)) }) },
    {
      name: 'waiting',
      value: format.number(callers),
      note: callers > 0 ? t('board.note.longest', { length: format.clock(Math.max(0, Math.round((now - longest) / 1_000))) }) : t('board.note.nobody'),
      warn: callers > 0 && now - longest > board.serviceLevelSeconds * 1_000,
    },
    { name: 'offered', value: format.number(board.today.offered), note: t('board.note.answered', { count: board.today.answered }) },
    { name: 'abandoned', value: format.number(board.today.abandoned), note: t('board.note.soon', { count: board.today.gaveUpSoon }), warn: board.today.abandoned > 0 },
    { name: 'level', value: level === null || level === undefined ? '–' : format.percent(level), note: t('board.note.in-time', { count: board.today.answeredInTime }) },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, note, warn }) => (
        <div key={name} className="lj-surface" data-warn={warn || undefined}>
          <dt>{t(`board.figure.${name}`)}</dt>
          <dd className="num" data-testid={`board-${name}`}>{value}</dd>
          <dd className={`${classes.note} num`}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Agents({ board }: { board: CallBoard }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table title={t('board.agents')} heads={[t('board.agent'), t('board.does'), t('board.answered'), t('board.made'), t('board.talked')]} text={2} empty={board.agents.length === 0 ? t('board.no-agents') : null}>
      {board.agents.map((agent) => (
        <tr key={agent.userId} data-testid="board-agent">
          <td>{agent.name} <small className={classes.quiet}>{agent.extension}</small></td>
          <td>
            <span className={classes.state} data-state={agent.state ?? 'AVAILABLE'}>{agent.reason ?? t(`agent.state.${agent.state ?? 'AVAILABLE'}`)}</span>
            {agent.since && agent.state !== 'AVAILABLE' ? <small className={classes.quiet}> {format.ago(agent.since)}</small> : null}
          </td>
          <td data-number className="num">{format.number(agent.answered)}</td>
          <td data-number className="num">{format.number(agent.made)}</td>
          <td data-number className="num">{format.clock(agent.talkSeconds)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Hours({ board }: { board: CallBoard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = board.hours.map(({ hour, served }) => ({ name: format.time(hour), served }));
  return <Counted title={t('board.hours')} first={t('board.hour')} none={t('board.no-calls')} rows={rows} />;
}

function Counted({ title, first, none, rows }: { title: string; first: string; none: string; rows: { name: string; served: Served }[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const heads = [first, t('board.offered'), t('board.answered'), t('board.abandoned'), t('board.wait'), t('board.level')];
  return (
    <Table title={title} heads={heads} text={1} empty={rows.length === 0 ? none : null}>
      {rows.map(({ name, served }) => (
        <tr key={name} data-testid="board-row">
          <td>{name}</td>
          <td data-number className="num">{format.number(served.offered)}</td>
          <td data-number className="num">{format.number(served.answered)}</td>
          <td data-number className="num">{format.number(served.abandoned)}</td>
          <td data-number className="num">{served.answered === 0 ? '–' : format.clock(Math.round(served.waitSeconds / served.answered))}</td>
          <td data-number className="num">{served.serviceLevel === null || served.serviceLevel === undefined ? '–' : format.percent(served.serviceLevel)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** @param text how many of the columns, from the first, are no numbers */
function Table({ title, heads, text, empty, children }: { title: string; heads: string[]; text: number; empty: string | null; children: ReactNode }) {
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={title}>
      <Title order={2} mb={8}>{title}</Title>
      {empty ? (
        <p className={classes.quiet}>{empty}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={title}>
          <table className={classes.table}>
            <thead>
              <tr>{heads.map((head, index) => <th key={head} data-number={index >= text || undefined}>{head}</th>)}</tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
