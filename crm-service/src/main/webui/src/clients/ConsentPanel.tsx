import { Badge, Skeleton, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView, ConsentView, LedgerEntry } from '../api/types';
import { EndlessList } from '../ui/EndlessList';
import { Failure } from '../ui/Failure';
import { formatPhone } from '../ui/format';
import { useFormat } from '../ui/useFormat';
import { ConsentRows } from './ConsentRows';
import { useLedger } from './consentQueries';
import { addressesOf } from './consents';
import { useSourceName } from './consentTexts';

const TONES: Record<ConsentView['state'], string> = { GIVEN: 'petrol', WITHDRAWN: 'coral' };

/** What the client agrees to at every address now, and everything it has ever answered. */
export function ConsentPanel({ client }: { client: ClientView }) {
  const { t } = useTranslation();
  const ledger = useLedger(client.id);
  const entries = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  const addresses = addressesOf(client);
  const { isFetchingNextPage, fetchNextPage } = ledger;
  if (ledger.error) return <Failure error={ledger.error} retry={() => void ledger.refetch()} compact />;
  if (ledger.isPending) return <Skeleton height={240} radius="lg" />;
  return (
    <Tabs defaultValue="now" keepMounted={false} data-testid="consents">
      <Tabs.List mb="sm">
        <Tabs.Tab value="now">{t('consent.now')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('consent.history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="now">
        <Text c="dimmed" mb="sm">{t('consent.lead')}</Text>
        {addresses.length === 0 ? <Text c="dimmed">{t('clients.no-contacts')}</Text> : null}
        {addresses.map((address) => <ConsentRows key={address.point.id} clientId={client.id} address={address} ledger={entries} />)}
      </Tabs.Panel>
      <Tabs.Panel value="history">
        {entries.length === 0 ? <Text c="dimmed">{t('consent.never-asked')}</Text> : (
          <div className="lj-surface">
            <EndlessList
              items={entries}
              label={t('consent.history')}
              height="calc(100dvh - 150px)"
              more={ledger.hasNextPage}
              onMore={() => {
                if (!isFetchingNextPage) void fetchNextPage();
              }}
            >
              {(entry) => <Entry entry={entry} />}
            </EndlessList>
          </div>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sourceName = useSourceName();
  const how = [format.dateTime(entry.at), sourceName(entry.source), entry.actorName ?? t('consent.by-client')].join(' · ');
  return (
    <div data-testid="ledger-entry">
      <Text fw={600}>{formatPhone(entry.address)}</Text>
      <Text component="div" mt={2}>
        {t(`consent.channel.${entry.channel}`)}, {t(`consent.purpose.${entry.purpose}`)}: <Badge color={TONES[entry.state]}>{t(`consent.state.${entry.state}`)}</Badge>
      </Text>
      <Text size="xs" c="dimmed">{how}</Text>
      {entry.proof ? <Text size="xs">{t('consent.proof')}: {entry.proof}</Text> : null}
    </div>
  );
}
