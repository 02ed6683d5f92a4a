import { Anchor, Badge, Button, Center, Progress, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GroupDealView } from '../api/types';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconUsers } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './Groups.module.css';
import { useGroupDeals } from './queries';

/** The offers that were made to many clients at once. */
export function GroupDealsPage() {
  const { t } = useTranslation();
  const groups = useGroupDeals();
  const rows = groups.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('groups.title')} lead={<Anchor component={Link} to="/deals" size="sm">{t('groups.to-board')}</Anchor>}>
      {groups.error ? <Failure error={groups.error} retry={() => void groups.refetch()} /> : null}
      {groups.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {groups.isSuccess && rows.length === 0 ? (
        <Empty
          icon={<IconUsers size={26} />}
          title={t('groups.none')}
          text={t('groups.none-text')}
          action={<Button component={Link} to="/clients">{t('groups.to-clients')}</Button>}
        />
      ) : null}
      {rows.length > 0 ? (
        <div className="lj-surface" style={{ overflow: 'hidden' }}>
          {rows.map((group) => <Row key={group.id} group={group} />)}
        </div>
      ) : null}
      {groups.hasNextPage ? (
        <Center mt="sm">
          <Button variant="subtle" loading={groups.isFetchingNextPage} onClick={() => void groups.fetchNextPage()}>{t('common.more')}</Button>
        </Center>
      ) : null}
    </Page>
  );
}

function Row({ group }: { group: GroupDealView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Link to={`/deals/groups/${group.id}`} className={classes.group} data-testid="group-row">
      <div className={classes.groupName}>
        <b className="lj-ellipsis">{group.title}</b>
        <span className="lj-ellipsis">{[group.ownerName, format.date(group.createdAt)].filter(Boolean).join(' · ')}</span>
      </div>
      <span className="num">{t('groups.each', { amount: format.money(group.amountMinor, group.currency) })}</span>
      <div className={classes.groupAnswers}>
        <Progress value={group.members > 0 ? (100 * group.deals) / group.members : 0} size="sm" aria-label={group.title} />
        <small className="num">{t('groups.answered', { count: group.members, deals: format.number(group.deals), shown: format.number(group.members) })}</small>
      </div>
      <Badge color={group.closedAt ? 'gray' : 'petrol'}>{t(group.closedAt ? 'groups.closed' : 'groups.open')}</Badge>
    </Link>
  );
}
