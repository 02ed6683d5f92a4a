import { Button, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientSelect } from '../clients/ClientSelect';
import { useUsers } from '../settings/queries';
import classes from './AuditTab.module.css';
import { EntryList } from './EntryList';
import { type AuditFilter, EVERYTHING } from './filter';
import { useAudit } from './queries';

const WHAT = ['CLIENT', 'CONTACT_PERSON', 'CONTACT_POINT', 'CLIENT_CATEGORY', 'CONSENT', 'ATTACHMENT', 'INTERACTION', 'USERS', 'TEAM', 'PROPERTY', 'CATEGORY', 'SEGMENT'];
const ACTIONS = ['ADDED', 'CHANGED', 'REMOVED', 'ERASED', 'EXPORTED'];
const DOORS = ['PAGE', 'API', 'EVENT', 'SYSTEM', 'IMPORT', 'IMPORT_UNDO', 'BULK', 'BULK_UNDO', 'HAND_OVER', 'EXPORT'];

type Choice = 'actor' | 'what' | 'action' | 'door';

/** Who changed what, when, from and to what, newest first. */
export function AuditTab() {
  const { t } = useTranslation();
  const users = useUsers();
  const [filter, setFilter] = useState<AuditFilter>(EVERYTHING);
  const log = useAudit(filter);
  const set = (part: Partial<AuditFilter>) => setFilter((now) => ({ ...now, ...part }));
  const choose = (part: Choice) => ({
    value: filter[part],
    onChange: (value: string | null) => set({ [part]: value }),
    placeholder: t('audit.all'),
    clearable: true,
  });
  const day = (part: 'from' | 'to') => ({
    type: 'date',
    label: t(`audit.${part}`),
    value: filter[part],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [part]: event.currentTarget.value }),
  });
  return (
    <>
      <Text c="dimmed" mb="sm">{t('audit.lead')}</Text>
      <div className={classes.filters} role="search" aria-label={t('audit.title')}>
        <TextInput {...day('from')} max={filter.to || undefined} />
        <TextInput {...day('to')} min={filter.from || undefined} />
        <Select label={t('audit.actor-label')} searchable data={users.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []} {...choose('actor')} />
        <ClientSelect label={t('audit.client-label')} value={filter.client} onChange={(client) => set({ client })} />
        <Select label={t('audit.what-label')} data={WHAT.map((value) => ({ value, label: t(`audit.what.${value}`) }))} {...choose('what')} />
        <Select label={t('audit.action-label')} data={ACTIONS.map((value) => ({ value, label: t(`audit.action.${value}`) }))} {...choose('action')} />
        <Select label={t('audit.door-label')} data={DOORS.map((value) => ({ value, label: t(`audit.door.${value}`) }))} {...choose('door')} />
        <Button variant="default" className={classes.clear} disabled={filter === EVERYTHING} onClick={() => setFilter(EVERYTHING)}>{t('common.clear')}</Button>
      </div>
      <EntryList log={log} height="max(360px, calc(100dvh - 360px))" />
    </>
  );
}
