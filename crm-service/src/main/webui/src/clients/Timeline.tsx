import { Button, Center, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconHistory } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { EntryIcon, entryTone } from './EntryIcon';
import { useEntryTitle } from './entryText';
import { useTimeline } from './queries';
import classes from './Timeline.module.css';

/** Everything that ever happened with the client, newest first, by days. */
export function Timeline({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const timeline = useTimeline(clientId);
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];

  if (timeline.error) return <Failure error={timeline.error} retry={() => void timeline.refetch()} compact />;
  return (
    <div className={`lj-surface ${classes.timeline}`} data-testid="timeline">
      {timeline.isPending ? <Skeleton height={220} m="md" w="auto" /> : null}
      {timeline.isSuccess && entries.length === 0 ? (
        <Empty icon={<IconHistory size={26} />} title={t('timeline.none')} text={t('timeline.none-text')} />
      ) : null}
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day}>
          <h3 className={classes.day}>{format.day(ofDay[0]?.at ?? day)}</h3>
          <ol className={classes.entries}>
            {ofDay.map((entry) => <Entry key={entry.id} entry={entry} />)}
          </ol>
        </section>
      ))}
      {timeline.hasNextPage ? (
        <Center p="sm">
          <Button variant="subtle" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{t('timeline.older')}</Button>
        </Center>
      ) : null}
    </div>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useEntryTitle()(entry);
  const by = [
    entry.performerName,
    entry.durationSeconds ? format.length(entry.durationSeconds) : null,
    entry.campaignId ? t('timeline.from-campaign') : null,
  ].filter(Boolean);
  return (
    <li className={classes.entry} data-testid="timeline-entry" data-kind={entry.kind}>
      <span className={classes.icon} data-tone={entryTone(entry)}><EntryIcon entry={entry} /></span>
      <div className={classes.what}>
        <div className={classes.title}>{title}</div>
        {entry.text ? <div className={classes.text}>{entry.text}</div> : null}
        {by.length > 0 ? <div className={classes.by}>{by.join(' · ')}</div> : null}
      </div>
      <time className={`${classes.time} num`} dateTime={entry.at} title={format.dateTime(entry.at)}>{format.time(entry.at)}</time>
    </li>
  );
}

function byDay(entries: TimelineEntry[]): [string, TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = new Date(entry.at).toDateString();
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
