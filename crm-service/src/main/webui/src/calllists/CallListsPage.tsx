import { Badge, Button, Progress, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session';
import type { CallListView } from '../api/types';
import { hasRole } from '../app/roles';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconPhoneCall, IconPlus } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './CallLists.module.css';
import { HolidaysCard } from './HolidaysCard';
import { useCallLists } from './queries';

/** The lists that the viewer steers or works on. */
export function CallListsPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const lists = useCallLists();
  const make = hasRole(roles, 'admin', 'head', 'marketer') ? (
    <Button component={Link} to="/call-lists/new" leftSection={<IconPlus size={17} />} data-testid="new-call-list">{t('lists.new')}</Button>
  ) : undefined;
  return (
    <Page title={t('nav.call-lists')} lead={t('lists.lead')} actions={make}>
      {lists.error ? <Failure error={lists.error} retry={() => void lists.refetch()} /> : null}
      {lists.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {lists.data?.length === 0 ? <Empty icon={<IconPhoneCall size={26} />} title={t('lists.none')} text={t(make ? 'lists.none-text' : 'lists.none-for-agent')} action={make} /> : null}
      {lists.data && lists.data.length > 0 ? (
        <div className={`lj-surface ${classes.list}`}>
          {lists.data.map((list) => <Row key={list.id} list={list} />)}
        </div>
      ) : null}
      {hasRole(roles, 'admin', 'head') ? <HolidaysCard /> : null}
    </Page>
  );
}

function Row({ list }: { list: CallListView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = list;
  const total = progress.waiting + progress.taken + progress.done;
  return (
    <Link to={`/call-lists/${list.id}`} className={classes.row} data-testid="call-list-row">
      <div className={classes.name}>
        <b className="lj-ellipsis">{list.name}</b>
        <span className="lj-ellipsis">{t('lists.period', { from: format.date(list.plan.hours.firstDay), to: format.date(list.plan.hours.lastDay) })}</span>
      </div>
      <ListState state={list.state} />
      <span className={classes.quiet}>{t(`lists.mode.${list.mode}`)}</span>
      <div>
        <Progress value={total > 0 ? (100 * progress.done) / total : 0} size="sm" aria-label={list.name} />
        <small className="num">{t('lists.done-of', { done: format.number(progress.done), total: format.number(total) })}</small>
      </div>
    </Link>
  );
}

const COLORS: Record<CallListView['state'], string> = { RUNNING: 'petrol', PAUSED: 'amber', CLOSED: 'gray' };

export function ListState({ state }: { state: CallListView['state'] }) {
  const { t } = useTranslation();
  return <Badge color={COLORS[state]} variant={state === 'RUNNING' ? 'filled' : 'light'} data-testid="call-list-state">{t(`lists.state.${state}`)}</Badge>;
}
