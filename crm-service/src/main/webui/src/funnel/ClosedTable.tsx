import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosedFunnel, ClosedStage } from '../api/types';
import { useStageName } from '../deals/stageName';
import { useFormat } from '../ui/useFormat';
import classes from './Funnel.module.css';

interface ClosedTableProps {
  funnel: ClosedFunnel;
  onExplain: (stage: ClosedStage) => void;
  onExplainWon: () => void;
}

export function ClosedTable({ funnel, onExplain, onExplainWon }: ClosedTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const { stages, currency } = funnel;
  return (
    <Table.ScrollContainer minWidth={620} className={classes.scroll}>
      <Table className={classes.table} highlightOnHover data-testid="funnel-closed-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('funnel.stage')}</Table.Th>
            <Table.Th title={t('funnel.width-hint')}>{t('funnel.width')}</Table.Th>
            <Table.Th title={t('funnel.lost-hint')}>{t('funnel.lost-here')}</Table.Th>
            <Table.Th title={t('funnel.lost-from-hint')}>{t('funnel.lost-from')}</Table.Th>
            <Table.Th>{t('funnel.width-money')}</Table.Th>
            <Table.Th>{t('funnel.lost-money')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage) => (
            <Table.Tr key={stage.stageId} data-testid={`closed-row-${stage.code}`}>
              <Table.Th scope="row" className={classes.stage}>{stageName(stage)}</Table.Th>
              <Table.Td>{format.number(stage.width)}</Table.Td>
              <Table.Td>
                <button
                  type="button"
                  className={classes.figure}
                  data-lost
                  onClick={() => onExplain(stage)}
                  aria-label={t('funnel.explain-lost', { stage: stageName(stage), count: stage.lost })}
                >
                  {format.number(stage.lost)}
                </button>
              </Table.Td>
              <Table.Td className={classes.quiet}>{format.number(stage.lostFrom)}</Table.Td>
              <Table.Td>{format.money(stage.widthMinor, currency)}</Table.Td>
              <Table.Td>{format.money(stage.lostMinor, currency)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr data-testid="closed-won">
            <Table.Th scope="row">{t('funnel.won')}</Table.Th>
            <Table.Td>
              <button type="button" className={classes.figure} onClick={onExplainWon} aria-label={t('funnel.explain-won', { count: funnel.won })}>
                {format.number(funnel.won)}
              </button>
            </Table.Td>
            <Table.Td colSpan={2} />
            <Table.Td><b>{format.money(funnel.wonMinor, currency)}</b></Table.Td>
            <Table.Td />
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">{t('funnel.lost')}</Table.Th>
            <Table.Td />
            <Table.Td>{format.number(funnel.lost)}</Table.Td>
            <Table.Td colSpan={2} />
            <Table.Td>{format.money(funnel.lostMinor, currency)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
