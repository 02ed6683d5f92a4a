import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow, PopCard } from '../api/types';
import { NewClientDialog } from '../clients/NewClientDialog';
import { EntryIcon } from '../clients/EntryIcon';
import { useEntryTitle } from '../clients/entryText';
import { useProcesses } from '../deals/queries';
import { useStageName } from '../deals/stageName';
import { IconUserPlus } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './PhonePanel.module.css';

/** What the agent must know before saying hello. */
export function CallerFacts({ pop }: { pop: PopCard | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const stages = useProcesses().data?.flatMap((process) => process.stages) ?? [];
  const named = (name: string) => stageName(stages.find((stage) => stage.name === name) ?? { code: '', name });
  if (!pop) return <Skeleton height={72} />;
  return (
    <div data-testid="phone-facts">
      <Group gap={6} mb={8}>
        <Badge color="gray">{t(`clients.kind.${pop.client.kind}`)}</Badge>
        {pop.client.categories.map((name) => <Badge key={name}>{name}</Badge>)}
        {pop.client.ownerName ? <Text size="xs" c="dimmed">{t('clients.owner-is', { name: pop.client.ownerName })}</Text> : null}
      </Group>
      <div className={classes.label}>{t('phone.open-deals', { count: pop.openDeals.length })}</div>
      {pop.openDeals.map((deal) => (
        <div key={deal.id} className={classes.line}>
          <span className="lj-ellipsis">{deal.title} <small>{named(deal.stageName)}</small></span>
          <span className="num">{format.money(deal.amountMinor, deal.currency)}</span>
        </div>
      ))}
      <div className={classes.label} style={{ marginTop: 10 }}>{t('phone.last-contacts')}</div>
      {pop.lastContacts.length === 0 ? <Text size="sm" c="dimmed">{t('phone.no-contacts')}</Text> : null}
      {pop.lastContacts.map((entry) => <Contact key={entry.id} entry={entry} />)}
      {pop.openTasks > 0 ? <Text size="sm" mt={6}>{t('phone.open-tasks', { count: pop.openTasks })}</Text> : null}
    </div>
  );
}

function Contact({ entry }: { entry: PopCard['lastContacts'][number] }) {
  const format = useFormat();
  const title = useEntryTitle()(entry);
  return (
    <div className={classes.line}>
      <Group gap={8} wrap="nowrap" style={{ minWidth: 0 }}>
        <EntryIcon entry={entry} size={15} />
        <span className="lj-ellipsis">{entry.text ? `${title}: ${entry.text}` : title}</span>
      </Group>
      <small style={{ whiteSpace: 'nowrap' }}>{format.ago(entry.at)}</small>
    </div>
  );
}

export function ChooseClient({ rows, onChoose }: { rows: ClientRow[] | undefined; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <div data-testid="phone-choose">
      <div className={classes.label}>{t('phone.choose')}</div>
      {rows ? (
        rows.map((row) => (
          <button key={row.id} type="button" className={classes.choice} onClick={() => onChoose(row.id)}>
            <b className="lj-ellipsis">{row.name}</b>
            <small>{row.city}</small>
          </button>
        ))
      ) : (
        <Skeleton height={60} />
      )}
    </div>
  );
}

export function UnknownCaller({ number }: { number: string }) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  return (
    <div data-testid="phone-unknown">
      <Text size="sm">{t('phone.unknown')}</Text>
      <Text size="sm" c="dimmed" mb={10}>{t('phone.lead-coming')}</Text>
      <Button size="xs" variant="light" leftSection={<IconUserPlus size={16} />} onClick={() => setCreating(true)}>
        {t('phone.create-client')}
      </Button>
      {creating ? <NewClientDialog phone={number} onClose={() => setCreating(false)} /> : null}
    </div>
  );
}
