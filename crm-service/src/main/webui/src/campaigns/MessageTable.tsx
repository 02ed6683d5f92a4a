import { Button, Center, Select, Skeleton, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignMessage, MessageStatus } from '../api/types';
import { Failure } from '../ui/Failure';
import { useCampaignMessages } from './queries';

const STATES: MessageStatus[] = ['READY', 'CLAIMED', 'INFLIGHT', 'ACCEPTED', 'DEFERRED', 'REJECTED', 'UNKNOWN', 'SKIPPED'];

/** Every letter of the campaign with its answer. */
export function MessageTable({ campaignId }: { campaignId: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<MessageStatus | null>(null);
  const messages = useCampaignMessages(campaignId, state);
  const rows = messages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="lj-surface" style={{ padding: 18, minWidth: 0 }} aria-label={t('campaigns.messages')}>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, alignItems: 'center', marginBottom: 8 }}>
        <Title order={2}>{t('campaigns.messages')}</Title>
        <Select
          w={190}
          size="xs"
          clearable
          aria-label={t('campaigns.message-state-filter')}
          placeholder={t('campaigns.any-state')}
          data={STATES.map((value) => ({ value, label: t(`campaigns.message.${value}`) }))}
          value={state}
          onChange={(value) => setState(value as MessageStatus | null)}
        />
      </div>
      {messages.error ? <Failure error={messages.error} retry={() => void messages.refetch()} compact /> : null}
      {messages.isPending ? <Skeleton height={160} /> : null}
      {messages.isSuccess && rows.length === 0 ? <Text c="dimmed">{t('campaigns.no-messages')}</Text> : null}
      {rows.length > 0 ? (
        <Table.ScrollContainer minWidth={300} maxHeight={520}>
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('campaigns.address')}</Table.Th>
                <Table.Th>{t('campaigns.message-state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>
                    <Link className="lj-link" to={`/clients/${row.clientId}`}>{row.clientName ?? row.address ?? t('campaigns.client')}</Link>
                    {row.clientName && row.address ? <Text size="xs" c="dimmed">{row.address}</Text> : null}
                  </Table.Td>
                  <Table.Td>
                    {t(`campaigns.message.${row.state}`)}
                    <Why row={row} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {messages.hasNextPage ? (
        <Center mt="sm">
          <Button variant="subtle" loading={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>{t('common.more')}</Button>
        </Center>
      ) : null}
    </section>
  );
}

function Why({ row }: { row: CampaignMessage }) {
  const { t } = useTranslation();
  const said = [row.state === 'ACCEPTED' ? null : (row.enhancedCode ?? row.code), row.reason ? t(`campaigns.reason.${row.reason}`, { defaultValue: row.reason }) : null];
  const text = said.filter(Boolean).join(' ');
  return text ? <Text size="xs" c="dimmed">{text}</Text> : null;
}
