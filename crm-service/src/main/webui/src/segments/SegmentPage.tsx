import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../account/session';
import type { SegmentView } from '../api/types';
import { FilterSentence } from '../filter/FilterSentence';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { PreviewPanel } from './PreviewPanel';
import { membership, usePreview, useSegment } from './queries';
import { SegmentBadges } from './SegmentBadges';
import { SegmentEditor } from './SegmentEditor';
import { mayChange } from './segmentForm';
import { SegmentOrders } from './SegmentOrders';
import classes from './Segments.module.css';
import { WhyPanel } from './WhyPanel';

export function SegmentPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const session = useSession();
  const segment = useSegment(id);
  if (segment.error) return <Failure error={segment.error} retry={() => void segment.refetch()} />;
  if (!segment.data) return <Skeleton height={360} m="xl" radius="lg" />;
  const { data } = segment;
  return (
    <Page
      title={data.name}
      lead={
        <Group gap={8} mt={4}>
          <Anchor component={Link} to="/segments" size="sm">{t('segments.back')}</Anchor>
          <SegmentBadges segment={data} />
          {data.ownerId === session.userId ? null : (data.ownerName ?? t('segments.nobody'))}
        </Group>
      }
      actions={<SegmentOrders segment={data} />}
    >
      {mayChange(session, data) ? (
        <SegmentEditor key={data.id} segment={data} onSaved={() => toast(t('common.saved'))}><WhyPanel key={data.id} segmentId={data.id} /></SegmentEditor>
      ) : (
        <SegmentReader key={data.id} segment={data} />
      )}
    </Page>
  );
}

/** A segment of somebody else: to be used and understood, not changed. */
function SegmentReader({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation();
  const preview = usePreview(membership(segment.id), true);
  return (
    <div className={classes.columns}>
      <div className={`lj-surface ${classes.panel}`}>
        <FilterSentence filter={segment.filter} />
        <Text size="xs" c="dimmed" mt="sm">{t(segment.isStatic ? 'segments.static-text' : 'segments.not-yours')}</Text>
      </div>
      <Stack gap="md">
        <PreviewPanel preview={preview} ready />
        <WhyPanel segmentId={segment.id} />
      </Stack>
    </div>
  );
}
