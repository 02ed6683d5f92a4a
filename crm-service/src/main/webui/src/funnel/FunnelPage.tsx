import { SegmentedControl, Select, Skeleton, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { useProcesses } from '../deals/queries';
import { useStageName } from '../deals/stageName';
import { useUsers } from '../settings/queries';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconChartFunnel, IconUser } from '../ui/icons';
import { Page } from '../ui/Page';
import { AsOf } from './AsOf';
import { ClosedSection } from './ClosedSection';
import { ExplainDrawer } from './ExplainDrawer';
import { Figures } from './Figures';
import classes from './Funnel.module.css';
import { type Measure, OpenChart } from './OpenChart';
import { OpenTable } from './OpenTable';
import { PERIODS, type Period, periodStart } from './period';
import { type Explained, useClosedFunnel, useOpenFunnel } from './queries';

const MEASURES: Measure[] = ['deals', 'potentialMinor', 'expectedMinor'];

/** One page: where the open deals hang now, and how the closed ones ended. It follows the events by itself. */
export function FunnelPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const stageName = useStageName();
  const [search, setSearch] = useSearchParams();
  const [measure, setMeasure] = useState<Measure>('deals');
  const [explained, setExplained] = useState<Explained | null>(null);
  const processes = useProcesses();
  const users = useUsers();
  const firstType = processes.data?.find((one) => one.kind !== 'NONE')?.id ?? null;
  const filter = useMemo(
    () => ({ typeId: search.get('type') ?? firstType, ownerId: search.get('owner') }),
    [search, firstType],
  );
  const period = (search.get('period') as Period | null) ?? 'quarter';
  const from = useMemo(() => periodStart(period, new Date()), [period]);
  const open = useOpenFunnel(filter);
  const closed = useClosedFunnel(filter, from);
  const pipelines = processes.data?.filter((one) => one.kind !== 'NONE') ?? [];

  function set(name: string, value: string | null): void {
    setSearch((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    }, { replace: true });
  }

  const filters = (
    <>
      {pipelines.length > 1 ? (
        <Select
          w={170}
          aria-label={t('deals.pipeline')}
          allowDeselect={false}
          data={pipelines.map((one) => ({ value: one.id, label: one.name }))}
          value={filter.typeId}
          onChange={(value) => set('type', value)}
          data-testid="funnel-type"
        />
      ) : null}
      {hasRole(roles, 'admin', 'head') ? (
        <Select
          w={200}
          leftSection={<IconUser size={16} />}
          aria-label={t('deals.owner')}
          placeholder={t('deals.all-owners')}
          clearable
          searchable
          data={users.data?.filter((user) => hasRole(user.roles, 'admin', 'head', 'manager')).map((user) => ({ value: user.id, label: user.name })) ?? []}
          value={filter.ownerId}
          onChange={(value) => set('owner', value)}
          data-testid="funnel-owner"
        />
      ) : null}
    </>
  );

  return (
    <Page title={t('nav.funnel')} lead={open.data ? <AsOf funnel={open.data} /> : <Skeleton height={20} width={260} />} actions={filters}>
      {open.error && !open.data ? <Failure error={open.error} retry={() => void open.refetch()} /> : <Figures open={open.data} closed={closed.data} />}
      {open.data ? (
        <section className={`lj-surface ${classes.section}`} aria-label={t('funnel.open-title')}>
          <div className={classes.sectionHead}>
            <Title order={2}>{t('funnel.open-title')}</Title>
            <SegmentedControl
              size="xs"
              aria-label={t('funnel.measure')}
              value={measure}
              onChange={(value) => setMeasure(value as Measure)}
              data={MEASURES.map((value) => ({ value, label: t(`funnel.by.${value}`) }))}
            />
          </div>
          {open.data.stages.length === 0 ? (
            <Empty icon={<IconChartFunnel size={26} />} title={t('funnel.none')} text={t('funnel.none-text')} action={<Link to="/deals">{t('nav.deals')}</Link>} />
          ) : (
            <div className={classes.open}>
              <OpenTable funnel={open.data} onExplain={explainOpen} />
              <div className={classes.drawing}><OpenChart funnel={open.data} measure={measure} onPick={explainOpen} /></div>
            </div>
          )}
        </section>
      ) : null}
      <ClosedSection
        closed={closed}
        period={
          <SegmentedControl
            size="xs"
            aria-label={t('funnel.period')}
            value={period}
            onChange={(value) => set('period', value)}
            data={PERIODS.map((value) => ({ value, label: t(`funnel.periods.${value}`) }))}
          />
        }
        onExplain={setExplained}
      />
      {explained ? <ExplainDrawer filter={filter} explained={explained} from={from} onClose={() => setExplained(null)} /> : null}
    </Page>
  );

  function explainOpen(stage: { typeId: string; stageId: string; code: string; name: string }): void {
    setExplained({ figure: 'OPEN', typeId: stage.typeId, stageId: stage.stageId, title: t('funnel.explained-open', { stage: stageName(stage) }) });
  }
}
