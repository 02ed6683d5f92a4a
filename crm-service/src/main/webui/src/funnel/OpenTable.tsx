import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenFunnel, OpenStage } from '../api/types';
import { useStageName } from '../deals/stageName';
import { stageColor } from '../ui/theme';
import { useFormat } from '../ui/useFormat';
import classes from './Funnel.module.css';

interface OpenTableProps {
  funnel: OpenFunnel;
  onExplain: (stage: OpenStage) => void;
}

export function OpenTable({ funnel, onExplain }: OpenTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const { stages, total, currency } = funnel;
  return (
    <Table.ScrollContainer minWidth={720} className={classes.scroll}>
      <Table className={classes.table} highlightOnHover data-testid="funnel-open-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('funnel.stage')}</Table.Th>
            <Table.Th>{t('funnel.deals')}</Table.Th>
            <Table.Th>{t('funnel.clients')}</Table.Th>
            <Table.Th>{t('funnel.potential')}</Table.Th>
            <Table.Th>{t('funnel.probability')}</Table.Th>
            <Table.Th>{t('funnel.expected')}</Table.Th>
            <Table.Th>{t('funnel.median-age')}</Table.Th>
            <Table.Th>{t('funnel.without-next')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage, index) => (
            <Table.Tr key={stage.stageId} data-testid={`funnel-row-${stage.code}`}>
              <Table.Th scope="row" className={classes.stage}>
                <i style={{ background: stageColor(index, stages.length) }} aria-hidden />
                {stageName(stage)}
              </Table.Th>
              <Table.Td data-testid={`funnel-deals-${stage.code}`}>
                <button
                  type="button"
                  className={classes.figure}
                  onClick={() => onExplain(stage)}
                  aria-label={t('funnel.explain', { stage: stageName(stage), count: stage.deals })}
                >
                  {format.number(stage.deals)}
                </button>
              </Table.Td>
              <Table.Td>{format.number(stage.clients)}</Table.Td>
              <Table.Td>
                {format.money(stage.potentialMinor, currency)}
                {stage.unpriced > 0 ? <small title={t('funnel.unpriced-hint')}>{t('funnel.unpriced', { count: stage.unpriced })}</small> : null}
              </Table.Td>
              <Table.Td className={classes.quiet}>{format.percent(stage.probability)}</Table.Td>
              <Table.Td><b>{format.money(stage.expectedMinor, currency)}</b></Table.Td>
              <Table.Td className={classes.quiet}>{stage.medianAgeSeconds && stage.deals > 0 ? format.length(stage.medianAgeSeconds) : '–'}</Table.Td>
              <Table.Td data-warn={stage.withoutNextStep > 0 || undefined}>{stage.withoutNextStep > 0 ? format.number(stage.withoutNextStep) : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('funnel.total')}</Table.Th>
            <Table.Td>{format.number(total.deals)}</Table.Td>
            <Table.Td>{format.number(total.clients)}</Table.Td>
            <Table.Td>{format.money(total.potentialMinor, currency)}</Table.Td>
            <Table.Td />
            <Table.Td><b>{format.money(total.expectedMinor, currency)}</b></Table.Td>
            <Table.Td />
            <Table.Td data-warn={total.withoutNextStep > 0 || undefined}>{format.number(total.withoutNextStep)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
