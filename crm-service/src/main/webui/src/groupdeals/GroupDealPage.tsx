import { Anchor, Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { GroupDealView } from '../api/types';
import { DealDrawer } from '../deals/DealDrawer';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import { MemberTable } from './MemberTable';
import { useCloseGroup, useGroupDeal } from './queries';

/** One offer to many clients: who has answered, and how far each of them is. */
export function GroupDealPage() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const [address, setAddress] = useSearchParams();
  const group = useGroupDeal(id);
  const dealId = address.get('deal');
  return (
    <Page
      fixed
      title={group.data?.title ?? t('groups.new')}
      lead={<Anchor component={Link} to="/deals/groups" size="sm">{t('groups.back')}</Anchor>}
      actions={group.data ? <CloseButton group={group.data} /> : undefined}
    >
      {group.error ? <Failure error={group.error} retry={() => void group.refetch()} /> : null}
      {group.isPending ? <Skeleton height={28} /> : null}
      {group.data ? (
        <>
          <Facts group={group.data} />
          <MemberTable group={group.data} onOpen={(deal) => setAddress({ deal })} />
        </>
      ) : null}
      {dealId ? <DealDrawer id={dealId} onClose={() => setAddress({}, { replace: true })} /> : null}
    </Page>
  );
}

function Facts({ group }: { group: GroupDealView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group gap="xs" mb="sm" data-testid="group-facts">
      <Badge color={group.closedAt ? 'gray' : 'petrol'}>{t(group.closedAt ? 'groups.closed' : 'groups.open')}</Badge>
      <Text fw={600} className="num">{t('groups.each', { amount: format.money(group.amountMinor, group.currency) })}</Text>
      <Text className="num" role="status">{t('groups.answered', { count: group.members, deals: format.number(group.deals), shown: format.number(group.members) })}</Text>
      <Text c="dimmed">{[group.ownerName, format.date(group.createdAt)].filter(Boolean).join(' · ')}</Text>
    </Group>
  );
}

function CloseButton({ group }: { group: GroupDealView }) {
  const { t } = useTranslation();
  const close = useCloseGroup(group.id);
  const closed = Boolean(group.closedAt);
  return (
    <Button
      variant="default"
      loading={close.isPending}
      onClick={() => close.mutate(!closed, { onSuccess: () => toast(t(closed ? 'groups.now-open' : 'groups.now-closed')) })}
      data-testid="group-close"
    >
      {t(closed ? 'groups.reopen' : 'groups.close')}
    </Button>
  );
}
