import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditChange, AuditEntry } from '../api/types';
import { useFormat } from '../ui/useFormat';
import { valueText } from './valueText';

/** One change: who, when, through which door, and each field from and to. */
export function Entry({ entry, ofClient }: { entry: AuditEntry; ofClient?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = t(`audit.what.${entry.what}`, { defaultValue: entry.what });
  const client = !ofClient && entry.clientId && entry.clientName ? <Link to={`/clients/${entry.clientId}`} className="lj-link">{entry.clientName}</Link> : null;
  return (
    <article data-testid="audit-entry">
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
  const format = useFormat();
  const field = change.property ?? t(`audit.field.${change.field}`, { defaultValue: change.field });
  const value = (text: string | null | undefined) => valueText(t, format, change.field, text);
  const from = change.from ?? null;
  const to = change.to ?? null;
  if (from === null && to === null) return <Text size="sm" c="dimmed">{field}</Text>;
  return (
    <Text size="sm">
      <Text span c="dimmed">{field}:</Text> {from === null ? value(to) : `${value(from)} → ${value(to)}`}
    </Text>
  );
}
