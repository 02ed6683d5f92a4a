import { Button, Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DealView, StageView } from '../api/types';
import { NewTaskDialog } from '../tasks/NewTaskDialog';
import { Failure } from '../ui/Failure';
import { IconArrowBackUp, IconCalendarPlus, IconThumbDown, IconTrophy } from '../ui/icons';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import { DealFields } from './DealFields';
import classes from './DealDrawer.module.css';
import { LossDialog } from './LossDialog';
import { useDeal, useMoveDeal, useProcesses, useReopenDeal, useWinDeal } from './queries';
import { StageRoute } from './StageRoute';
import { useStageName } from './stageName';

export function DealDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const deal = useDeal(id);
  const processes = useProcesses();
  const stages = processes.data?.find((one) => one.id === deal.data?.typeId)?.stages ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(480px, 100%)"
      title={deal.data ? <Title order={2}>{deal.data.title}</Title> : t('common.loading')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {deal.error ? <Failure error={deal.error} retry={() => void deal.refetch()} compact /> : null}
      {deal.isPending ? <Skeleton height={300} /> : null}
      {deal.data ? <Details deal={deal.data} stages={stages} /> : null}
    </Drawer>
  );
}

function Details({ deal, stages }: { deal: DealView; stages: StageView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [losing, setLosing] = useState(false);
  const [planning, setPlanning] = useState(false);
  const move = useMoveDeal();
  const win = useWinDeal();
  const reopen = useReopenDeal();
  const open = deal.outcome === 'OPEN';
  return (
    <Stack gap="lg" data-testid="deal-drawer">
      <div>
        <Link to={`/clients/${deal.clientId}`} className="lj-link">{deal.clientName}</Link>
        {deal.sourceInteraction ? <Text size="xs" c="dimmed">{t('deals.from-entry')}</Text> : null}
        <div className={`${classes.amount} num`}>{format.money(deal.amountMinor, deal.currency)}</div>
        {open ? null : <Text fw={650} c={deal.outcome === 'WON' ? 'var(--lj-accent)' : 'var(--lj-lost-text)'}>{t(`deals.outcome.${deal.outcome}`)}</Text>}
      </div>
      <StageRoute stages={stages} deal={deal} onMove={open ? (toStageId) => move.mutate({ deal, toStageId }) : undefined} />
      <Group gap="xs">
        {open ? (
          <>
            <Button leftSection={<IconTrophy size={17} />} loading={win.isPending} onClick={() => win.mutate({ deal }, { onSuccess: () => toast(t('deals.won', { title: deal.title })) })}>
              {t('deals.win')}
            </Button>
            <Button variant="light" color="coral" leftSection={<IconThumbDown size={17} />} onClick={() => setLosing(true)}>{t('deals.lose')}</Button>
            <Button variant="default" leftSection={<IconCalendarPlus size={17} />} onClick={() => setPlanning(true)}>{t('deals.plan-next')}</Button>
          </>
        ) : (
          <Button variant="default" leftSection={<IconArrowBackUp size={17} />} loading={reopen.isPending} onClick={() => reopen.mutate({ deal })}>
            {t('deals.reopen')}
          </Button>
        )}
      </Group>
      <Text c={deal.nextActionAt ? undefined : 'dimmed'}>
        {deal.nextActionAt ? t('deals.next', { when: format.dateTime(deal.nextActionAt) }) : open ? t('deals.no-next-text') : null}
      </Text>
      {open ? <DealFields key={deal.version} deal={deal} /> : null}
      <Visits deal={deal} stages={stages} />
      {losing ? <LossDialog deal={deal} onClose={() => setLosing(false)} /> : null}
      {planning ? <NewTaskDialog clientId={deal.clientId} dealId={deal.id} onClose={() => setPlanning(false)} /> : null}
    </Stack>
  );
}

function Visits({ deal, stages }: { deal: DealView; stages: StageView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  return (
    <section>
      <Title order={3} mb={6}>{t('deals.history')}</Title>
      <ol className={classes.visits}>
        {[...deal.visits].reverse().map((visit) => {
          const stage = stages.find((one) => one.id === visit.stageId);
          const until = visit.leftAt ? Date.parse(visit.leftAt) : Date.now();
          return (
            <li key={visit.enteredAt + visit.stageId}>
              <b>{stage ? stageName(stage) : visit.stageName}</b>
              <span className="num">{format.length((until - Date.parse(visit.enteredAt)) / 1000)}</span>
              <small>{[format.dateTime(visit.enteredAt), visit.actorName].filter(Boolean).join(' · ')}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
