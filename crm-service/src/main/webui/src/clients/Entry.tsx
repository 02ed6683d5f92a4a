import { Anchor, Badge, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';
import { AttachedFile } from '../attachments/AttachedFile';
import { CallDrawer } from '../calllog/CallDrawer';
import { DealDrawer } from '../deals/DealDrawer';
import { useFormat } from '../ui/useFormat';
import { EntryIcon, entryTone } from './EntryIcon';
import { EntryMenu } from './EntryMenu';
import { useEntryTitle } from './entryText';
import classes from './Timeline.module.css';

/** One thing that happened with the client, or a meeting that is planned. */
export function Entry({ client, entry }: { client: { id: string; name: string }; entry: TimelineEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<'deal' | 'call' | null>(null);
  const title = useEntryTitle()(entry);
  const by = [
    entry.performerName,
    entry.durationSeconds ? format.length(entry.durationSeconds) : null,
    entry.campaignId ? t('timeline.from-campaign') : null,
    entry.version > 1 && entry.editable ? t('timeline.changed') : null,
  ].filter(Boolean);
  const late = entry.happened === 'planned' && new Date(entry.at) < new Date();
  return (
    <li className={classes.entry} data-testid="timeline-entry" data-kind={entry.kind}>
      <span className={classes.icon} data-tone={entryTone(entry)}><EntryIcon entry={entry} /></span>
      <div className={classes.what}>
        <Group gap={6} className={classes.title}>
          {title}
          {late ? <Badge color="coral" size="sm">{t('timeline.not-reported')}</Badge> : null}
        </Group>
        {entry.kind === 'ATTACHMENT' ? <AttachedFile clientId={client.id} entry={entry} /> : null}
        {entry.text && entry.kind !== 'ATTACHMENT' ? <div className={classes.text}>{entry.text}</div> : null}
        {by.length > 0 ? <div className={classes.by}>{by.join(' · ')}</div> : null}
        {entry.logged || entry.dealMadeId || entry.taskMade ? (
          <Group gap="sm" className={classes.by}>
            {entry.logged ? <Anchor component="button" type="button" size="xs" onClick={() => setShown('call')} data-testid="entry-call">{t('timeline.call')}</Anchor> : null}
            {entry.dealMadeId ? <Anchor component="button" type="button" size="xs" onClick={() => setShown('deal')} data-testid="entry-made-deal">{t('timeline.deal-made')}</Anchor> : null}
            {entry.taskMade ? <span>{t('timeline.task-made')}</span> : null}
          </Group>
        ) : null}
      </div>
      <time className={`${classes.time} num`} dateTime={entry.at} title={format.dateTime(entry.at)}>{format.time(entry.at)}</time>
      <EntryMenu client={client} entry={entry} title={title} />
      {shown === 'deal' && entry.dealMadeId ? <DealDrawer id={entry.dealMadeId} onClose={() => setShown(null)} /> : null}
      {shown === 'call' ? <CallDrawer id={entry.id} onClose={() => setShown(null)} /> : null}
    </li>
  );
}
