import { ActionIcon, Badge, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DealCard } from '../api/types';
import { useClientDeals, useProcesses } from '../deals/queries';
import { useStageName } from '../deals/stageName';
import { IconPlus } from '../ui/icons';
import { stageColor } from '../ui/theme';
import { useFormat } from '../ui/useFormat';
import classes from './ClientPage.module.css';

export function ClientDeals({ clientId, onNew }: { clientId: string; onNew: () => void }) {
  const { t } = useTranslation();
  const deals = useClientDeals(clientId);
  return (
    <section className={`lj-surface ${classes.card}`} aria-label={t('nav.deals')}>
      <div className={classes.cardHead}>
        <Title order={2}>{t('nav.deals')}</Title>
        <ActionIcon variant="subtle" aria-label={t('deals.new')} onClick={onNew}><IconPlus size={18} /></ActionIcon>
      </div>
      {deals.isPending ? <Skeleton height={70} /> : null}
      {deals.data?.length === 0 ? <Text c="dimmed">{t('clients.no-deals')}</Text> : null}
      {deals.data?.map((deal) => <Deal key={deal.id} deal={deal} />)}
    </section>
  );
}

function Deal({ deal }: { deal: DealCard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const stages = useProcesses().data?.find((one) => one.id === deal.typeId)?.stages ?? [];
  const stage = stages.find((one) => one.id === deal.stageId);
  const reached = stages.findIndex((one) => one.id === deal.stageId);
  return (
    <Link to={`/deals?deal=${deal.id}`} className={classes.deal} data-testid={`client-deal-${deal.id}`}>
      <div className={classes.dealLine}>
        <b className="lj-ellipsis">{deal.title}</b>
        <span className="num" style={{ whiteSpace: 'nowrap' }}>{format.money(deal.amountMinor, deal.currency)}</span>
      </div>
      <div className={classes.steps} aria-hidden>
        {stages.map((one, index) => (
          <i key={one.id} style={index <= reached ? { background: stageColor(index, stages.length) } : undefined} />
        ))}
      </div>
      <div className={classes.dealLine}>
        <Text size="xs" c="dimmed">{stage ? stageName(stage) : ''}</Text>
        {deal.outcome === 'OPEN' ? null : (
          <Badge size="sm" color={deal.outcome === 'WON' ? 'petrol' : 'coral'}>{t(`deals.outcome.${deal.outcome}`)}</Badge>
        )}
      </div>
    </Link>
  );
}
