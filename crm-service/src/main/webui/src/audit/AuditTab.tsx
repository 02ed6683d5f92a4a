import { Badge, Button, Group, Select, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditChange, AuditEntry } from '../api/types';
import { useUsers } from '../settings/queries';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconHistory } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { type AuditFilter, useAudit } from './queries';

const WHAT = ['CLIENT', 'CONTACT_PERSON', 'CONTACT_POINT', 'CLIENT_CATEGORY', 'CONSENT', 'USERS', 'TEAM', 'PROPERTY', 'CATEGORY', 'SEGMENT'];
const ACTIONS = ['ADDED', 'CHANGED', 'REMOVED', 'ERASED'];
const DOORS = ['PAGE', 'API', 'EVENT', 'SYSTEM', 'IMPORT', 'BULK', 'HAND_OVER'];

/** Who changed what, when, from and to what, newest first. */
export function AuditTab() {
  const { t } = useTranslation();
  const users = useUsers();
  const [filter, setFilter] = useState<AuditFilter>({ actor: null, what: null, action: null, door: null });
  const log = useAudit(filter);
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (part: keyof AuditFilter) => ({
    value: filter[part],
    onChange: (value: string | null) => setFilter({ ...filter, [part]: value }),
    placeholder: t('audit.all'),
    clearable: true,
    w: { base: '100%', xs: 200 },
  });
  return (
    <>
      <Text c="dimmed" mb="sm">{t('audit.lead')}</Text>
      <Group gap="sm" mb="md">
        <Select label={t('audit.actor-label')} searchable data={users.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []} {...choose('actor')} />
        <Select label={t('audit.what-label')} data={WHAT.map((value) => ({ value, label: t(`audit.what.${value}`) }))} {...choose('what')} />
        <Select label={t('audit.action-label')} data={ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }))} {...choose('action')} />
        <Select label={t('audit.door-label')} data={DOORS.map((value) => ({ value, label: t(`audit.door.${value}`) }))} {...choose('door')} />
      </Group>
      {log.error ? <Failure error={log.error} retry={() => void log.refetch()} /> : null}
      {log.isPending ? <Skeleton height={260} radius="lg" /> : null}
      {log.isSuccess && entries.length === 0 ? <Empty icon={<IconHistory size={26} />} title={t('audit.none')} text={t('audit.none-text')} /> : null}
      {entries.length > 0 ? <div className="lj-surface">{entries.map((entry) => <Entry key={entry.id} entry={entry} />)}</div> : null}
      {log.hasNextPage ? <Button variant="default" mt="sm" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('common.more')}</Button> : null}
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = t(`audit.what.${entry.what}`, { defaultValue: entry.what });
  const client = entry.clientId && entry.clientName ? <Link to={`/clients/${entry.clientId}`} className="lj-link">{entry.clientName}</Link> : null;
  return (
    <article style={{ padding: '12px 18px', borderBottom: '1px solid var(--lj-line)', overflowWrap: 'anywhere' }} data-testid="audit-entry">
      <Group gap={8}>
        <Text fw={600} size="sm">{entry.actorName ?? t('audit.nobody')}</Text>
        <Badge color="gray">{t(`audit.door.${entry.door}`, { defaultValue: entry.door })}</Badge>
        <Text size="sm" c="dimmed"><time dateTime={entry.at}>{format.dateTime(entry.at)}</time></Text>
      </Group>
      <Text size="sm">
        {t(`audit.action.${entry.action}`, { defaultValue: entry.action })}: {what}{entry.what !== 'CLIENT' && entry.subject ? ` ${entry.subject}` : ''} {client}
      </Text>
      {entry.changes.map((change) => <Change key={`${change.field} ${change.property ?? ''}`} change={change} />)}
    </article>
  );
}

function Change({ change }: { change: AuditChange }) {
  const { t } = useTranslation();
  const field = change.property ?? t(`audit.field.${change.field}`, { defaultValue: change.field });
  const value = (text: string | null | undefined) => text ?? t('audit.empty');
  if ((change.from ?? change.to ?? null) === null) return <Text size="sm" c="dimmed">{field}</Text>;
  return <Text size="sm"><Text span c="dimmed">{field}:</Text> {value(change.from)} → {value(change.to)}</Text>;
}
