import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosedFunnel, OpenFunnel } from '../api/types';
import { useFormat } from '../ui/useFormat';
import classes from './Funnel.module.css';

/** The five figures a director reads first. */
export function Figures({ open, closed }: { open: OpenFunnel | undefined; closed: ClosedFunnel | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = open?.total;
  const figures: { name: string; value: string | undefined; note?: string; warn?: boolean }[] = [
    {
      name: 'expected',
      value: open && format.money(open.total.expectedMinor, open.currency),
      note: open && t('funnel.of-potential', { amount: format.money(open.total.potentialMinor, open.currency) }),
    },
    { name: 'open-deals', value: total && format.number(total.deals), note: total && t('funnel.with-clients', { count: total.clients }) },
    {
      name: 'without-next',
      value: total && format.number(total.withoutNextStep),
      note: total && total.deals > 0 ? t('funnel.share-of-open', { share: format.percent(total.withoutNextStep / total.deals) }) : undefined,
      warn: (total?.withoutNextStep ?? 0) > 0,
    },
    { name: 'won-sum', value: closed && format.money(closed.wonMinor, closed.currency), note: closed && t('funnel.won-deals', { count: closed.won }) },
    {
      name: 'win-rate',
      value: closed && (closed.winRate === null || closed.winRate === undefined ? '–' : format.percent(closed.winRate, 1)),
      note: closed && t('funnel.of-closed', { count: closed.won + closed.lost }),
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, value, note, warn }) => (
        <div key={name} className="lj-surface" data-warn={warn || undefined}>
          <dt>{t(`funnel.figure.${name}`)}</dt>
          <dd className="num" data-testid={`figure-${name}`}>{value ?? <Skeleton height={26} width={110} />}</dd>
          <dd className={`${classes.note} num`}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
