import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../api/types';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import { useGaps } from './queries';

/** When calls may have been missed, and what was recovered of it. */
export function GapsCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const gaps = useGaps();
  if (gaps.error) return <Failure error={gaps.error} retry={() => void gaps.refetch()} compact />;
  if (!gaps.data || gaps.data.length === 0) return null;
  return (
    <section className="lj-surface" style={{ padding: '14px 18px' }} aria-label={t('gaps.title')}>
      <Title order={2} size="h4">{t('gaps.title')}</Title>
      <Text size="sm" c="dimmed" mb="sm">{t('gaps.lead')}</Text>
      <Table.ScrollContainer minWidth={560} mah={360} tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('calls.pbx')}</Table.Th>
              <Table.Th>{t('gaps.when')}</Table.Th>
              <Table.Th>{t('gaps.length')}</Table.Th>
              <Table.Th>{t('gaps.why')}</Table.Th>
              <Table.Th>{t('gaps.result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {gaps.data.map((gap) => <Row key={gap.id} gap={gap} when={format.dateTime(gap.beganAt)} length={format.length((Date.parse(gap.endedAt) - Date.parse(gap.beganAt)) / 1000)} />)}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Row({ gap, when, length }: { gap: GapView; when: string; length: string }) {
  const { t } = useTranslation();
  return (
    <Table.Tr data-testid="gap">
      <Table.Td>{gap.pbx}</Table.Td>
      <Table.Td>{when}</Table.Td>
      <Table.Td>{length}</Table.Td>
      <Table.Td>{t(`gaps.reason.${gap.reason}`, { defaultValue: gap.reason })}</Table.Td>
      <Table.Td>{result(gap, t)}</Table.Td>
    </Table.Tr>
  );
}

function result(gap: GapView, t: (key: string, values?: Record<string, unknown>) => string): string {
  if (gap.problem === 'NO_HISTORY') return t('gaps.no-history');
  if (gap.problem) return t('gaps.problem', { problem: gap.problem });
  if (!gap.lookedAt) return t('gaps.waiting');
  return t('gaps.done', { recovered: gap.recovered ?? 0, completed: gap.completed ?? 0 });
}
