import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoggedEvent } from '../api/types';
import { Failure } from '../ui/Failure';
import { IconHistory } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './Calls.module.css';
import { useCallEvents } from './queries';

/** How was this call logged? What the exchange said of it, word by word. */
export function LoggedBy({ id }: { id: string }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const events = useCallEvents(id, wanted);
  if (!wanted) {
    return <Button variant="default" leftSection={<IconHistory size={16} />} data-testid="how-logged" onClick={() => setWanted(true)} style={{ alignSelf: 'start' }}>{t('calls.how-logged')}</Button>;
  }
  return (
    <section aria-label={t('calls.how-logged')}>
      <Title order={4} className={classes.part}>{t('calls.how-logged')}</Title>
      {events.error ? <Failure error={events.error} retry={() => void events.refetch()} compact /> : null}
      {events.isPending ? <Skeleton height={120} /> : null}
      {events.data?.items.length === 0 ? <Text size="sm" c="dimmed">{t('calls.events-gone', { count: events.data.keptDays })}</Text> : null}
      <ol className={classes.events} tabIndex={0} aria-label={t('calls.how-logged')}>
        {events.data?.items.map((event, index) => <Said key={index} event={event} />)}
      </ol>
      {events.data && !events.data.complete ? <Text size="sm" c="dimmed">{t('calls.events-more')}</Text> : null}
    </section>
  );
}

function Said({ event }: { event: LoggedEvent }) {
  const format = useFormat();
  return (
    <li>
      <time dateTime={event.at} className="num">{format.timeWithSeconds(event.at)}</time>
      <code>{`${event.event} ${event.details.replaceAll(/"\w+":null,?/g, '')}`}</code>
    </li>
  );
}
