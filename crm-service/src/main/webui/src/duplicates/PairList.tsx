import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DuplicatePair, PairClient } from '../api/types';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { formatPhone } from '../ui/format';
import { IconCopyCheck } from '../ui/icons';
import classes from './Duplicates.module.css';
import { useJudgePair, usePairs } from './queries';
import { useOfferUndecided } from './undoMerge';

/** The pairs, the likeliest first; each is merged or called two. */
export function PairList() {
  const { t } = useTranslation();
  const pairs = usePairs();
  const all = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  if (pairs.error) return <Failure error={pairs.error} retry={() => void pairs.refetch()} />;
  if (pairs.isPending) return <Skeleton height={260} radius="lg" />;
  if (all.length === 0) return <Empty icon={<IconCopyCheck size={26} />} title={t('duplicates.none')} text={t('duplicates.none-text')} />;
  return (
    <>
      <div className="lj-surface">
        {all.map((pair) => <Pair key={`${pair.first.id}${pair.second.id}`} pair={pair} />)}
      </div>
      {pairs.hasNextPage ? <Button variant="default" mt="sm" loading={pairs.isFetchingNextPage} onClick={() => void pairs.fetchNextPage()}>{t('common.more')}</Button> : null}
    </>
  );
}

function Pair({ pair }: { pair: DuplicatePair }) {
  const { t } = useTranslation();
  const judge = useJudgePair();
  const offerUndo = useOfferUndecided(pair);
  const areTwo = () => judge.mutate({ pair, two: true }, { onSuccess: offerUndo });
  return (
    <div className={classes.pair} data-testid="pair">
      <One client={pair.first} />
      <One client={pair.second} />
      <Group gap={6}>
        <Button size="compact-sm" component={Link} to={`/clients/${pair.first.id}/merge/${pair.second.id}`}>{t('duplicates.compare')}</Button>
        <Button size="compact-sm" variant="default" loading={judge.isPending} onClick={areTwo}>{t('duplicates.are-two')}</Button>
      </Group>
      <div className={classes.reasons}>{pair.reasons.map((reason) => <Badge key={reason} color="amber">{t(`duplicates.reason.${reason}`)}</Badge>)}</div>
    </div>
  );
}

function One({ client }: { client: PairClient }) {
  const facts = [client.city, client.taxNumber, client.phone ? formatPhone(client.phone) : null, client.email, client.ownerName];
  return (
    <div style={{ minWidth: 0 }}>
      <Link to={`/clients/${client.id}`} className="lj-link">{client.name}</Link>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{facts.filter(Boolean).join(' · ')}</Text>
    </div>
  );
}
