import { Skeleton, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedFunnel } from '../api/types';
import { useStageName } from '../deals/stageName';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconTrophy } from '../ui/icons';
import { ClosedChart } from './ClosedChart';
import { ClosedTable } from './ClosedTable';
import classes from './Funnel.module.css';
import type { Explained } from './queries';

interface ClosedSectionProps {
  closed: UseQueryResult<ClosedFunnel>;
  period: ReactNode;
  onExplain: (explained: Explained) => void;
}

/** Won and lost in one table and two drawings: by count and by potential. */
export function ClosedSection({ closed, period, onExplain }: ClosedSectionProps) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const funnel = closed.data;
  return (
    <section className={`lj-surface ${classes.section}`} aria-label={t('funnel.closed-title')}>
      <div className={classes.sectionHead}>
        <Title order={2}>{t('funnel.closed-title')}</Title>
        {period}
      </div>
      {closed.error && !funnel ? <Failure error={closed.error} retry={() => void closed.refetch()} compact /> : null}
      {closed.isPending ? <Skeleton height={300} m="md" w="auto" /> : null}
      {funnel && funnel.won + funnel.lost === 0 ? (
        <Empty icon={<IconTrophy size={26} />} title={t('funnel.none-closed')} text={t('funnel.none-closed-text')} compact />
      ) : null}
      {funnel && funnel.won + funnel.lost > 0 ? (
        <>
          <div className={classes.charts}>
            <div>
              <h3>{t('funnel.by-count')}</h3>
              <ClosedChart funnel={funnel} by="count" />
            </div>
            <div>
              <h3>{t('funnel.by-money')}</h3>
              <ClosedChart funnel={funnel} by="money" />
            </div>
          </div>
          <ClosedTable
            funnel={funnel}
            onExplain={(stage) =>
              onExplain({ figure: 'LOST_REACH', typeId: stage.typeId, stageId: stage.stageId, title: t('funnel.explained-lost', { stage: stageName(stage) }) })
            }
            onExplainWon={() => onExplain({ figure: 'WON', title: t('funnel.explained-won') })}
          />
        </>
      ) : null}
    </section>
  );
}
