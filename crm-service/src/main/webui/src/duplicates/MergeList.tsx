import { Badge, Button, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconArrowBackUp, IconArrowsJoin } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './Duplicates.module.css';
import { useMerges } from './queries';
import { usePartClients } from './undoMerge';

/** What was merged, the newest first, and a way back for each. */
export function MergeList() {
  const { t } = useTranslation();
  const format = useFormat();
  const merges = useMerges();
  const { part, isPending } = usePartClients();
  const all = merges.data?.pages.flatMap((page) => page.items) ?? [];
  if (merges.error) return <Failure error={merges.error} retry={() => void merges.refetch()} />;
  if (merges.isPending) return <Skeleton height={200} radius="lg" />;
  if (all.length === 0) return <Empty icon={<IconArrowsJoin size={26} />} title={t('duplicates.no-merges')} text={t('duplicates.no-merges-text')} />;
  return (
    <>
      <div className="lj-surface">
        {all.map((merge) => (
          <div key={merge.id} className={classes.pair} data-testid="merge-row">
            <div style={{ minWidth: 0 }}>
              <Link to={`/clients/${merge.survivorId}`} className="lj-link">{merge.survivorName}</Link>
              <Text size="xs" c="dimmed">{t('duplicates.took-in', { name: merge.goneName })}</Text>
            </div>
            <Text size="xs" c="dimmed">{[format.dateTime(merge.mergedAt), merge.mergedBy].filter(Boolean).join(' · ')}</Text>
            {merge.undoneAt ? <Badge color="gray">{t('duplicates.undone')}</Badge> : (
              <Button size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={15} />} disabled={isPending} onClick={() => part(merge.id)}>{t('duplicates.undo')}</Button>
            )}
          </div>
        ))}
      </div>
      {merges.hasNextPage ? <Button variant="default" mt="sm" loading={merges.isFetchingNextPage} onClick={() => void merges.fetchNextPage()}>{t('common.more')}</Button> : null}
    </>
  );
}
