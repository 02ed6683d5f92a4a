import { Button, Center, Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconHistory } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { Entry } from './Entry';
import { useTimeline } from './queries';
import { TimelineKinds } from './TimelineKinds';
import classes from './Timeline.module.css';

/** Everything that ever happened with the client and the meetings that are planned, newest first, by days; older entries come as one scrolls down. */
export function Timeline({ client }: { client: { id: string; name: string } }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [kinds, setKinds] = useState<TimelineEntry['kind'][]>([]);
  const timeline = useTimeline(client.id, kinds);
  const { ref: end, entry: seen } = useIntersection({ rootMargin: '400px' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline;
  const entries = timeline.data?.pages.flatMap((page) => page.items) ?? [];

  useEffect(() => {
    if (seen?.isIntersecting && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [seen, hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (timeline.error) return <Failure error={timeline.error} retry={() => void timeline.refetch()} compact />;
  return (
    <div className={`lj-surface ${classes.timeline}`} data-testid="timeline">
      <div className={classes.kinds}><TimelineKinds value={kinds} onChange={setKinds} /></div>
      {timeline.isPending ? <Skeleton height={220} m="md" w="auto" /> : null}
      {timeline.isSuccess && entries.length === 0 ? (
        <Empty icon={<IconHistory size={26} />} title={t(kinds.length > 0 ? 'timeline.none-shown' : 'timeline.none')} text={t(kinds.length > 0 ? 'timeline.none-shown-text' : 'timeline.none-text')} />
      ) : null}
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} className={classes.ofDay}>
          <h3 className={classes.day}>{format.day(ofDay[0]?.at ?? day)}</h3>
          <ol className={classes.entries}>
            {ofDay.map((entry) => <Entry key={entry.id} client={client} entry={entry} />)}
          </ol>
        </section>
      ))}
      {hasNextPage ? (
        <Center p="sm" ref={end}>
          <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('timeline.older')}</Button>
        </Center>
      ) : null}
    </div>
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
