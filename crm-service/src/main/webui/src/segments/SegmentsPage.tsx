import { Button, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session';
import type { SegmentView } from '../api/types';
import { FilterSentence } from '../filter/FilterSentence';
import { EndlessList } from '../ui/EndlessList';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconFilter, IconPlus } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import { useSegments, useSegmentSize } from './queries';
import { SegmentBadges } from './SegmentBadges';
import { mayMake } from './segmentForm';
import classes from './Segments.module.css';

const nothing = () => undefined;

/** The segments that one may use, by name. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const segments = useSegments();
  const newButton = mayMake(roles) ? (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={17} />} data-testid="new-segment">{t('segments.new')}</Button>
  ) : undefined;
  return (
    <Page title={t('nav.segments')} lead={t('segments.lead')} actions={newButton}>
      {segments.error ? <Failure error={segments.error} retry={() => void segments.refetch()} /> : null}
      {segments.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {segments.data?.length === 0 ? (
        <Empty icon={<IconFilter size={26} />} title={t('segments.none')} text={t(newButton ? 'segments.none-text' : 'segments.none-text-agent')} action={newButton} />
      ) : null}
      {segments.data && segments.data.length > 0 ? (
        <div className={`lj-surface ${classes.list}`}>
          <EndlessList items={segments.data} label={t('nav.segments')} height="calc(100dvh - 200px)" more={false} onMore={nothing}>
            {(segment) => <Row segment={segment} />}
          </EndlessList>
        </div>
      ) : null}
    </Page>
  );
}

function Row({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { userId } = useSession();
  const { data: count } = useSegmentSize(segment.id);
  return (
    <div className={classes.row} data-testid="segment-row">
      <div style={{ minWidth: 0 }}>
        <Link className="lj-link" to={`/segments/${segment.id}`}>{segment.name}</Link>
        <FilterSentence filter={segment.filter} size="xs" c="dimmed" lineClamp={2} />
      </div>
      <div className={classes.badges}><SegmentBadges segment={segment} /></div>
      <Text c="dimmed" className="lj-ellipsis">{segment.ownerId === userId ? t('segments.mine') : (segment.ownerName ?? t('segments.nobody'))}</Text>
      <Text className={`num ${classes.size}`} data-testid="segment-size">{count === undefined ? ' ' : t('segments.count', { count, shown: format.number(count) })}</Text>
    </div>
  );
}
