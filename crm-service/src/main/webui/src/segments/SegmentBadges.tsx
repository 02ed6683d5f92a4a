import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentView } from '../api/types';

/** Whether the members follow the filter or were written down, and who may use the segment. */
export function SegmentBadges({ segment: { isStatic, shared } }: { segment: SegmentView }) {
  const { t } = useTranslation();
  return (
    <>
      <Badge color={isStatic ? 'gray' : 'petrol'} data-testid="segment-kind">{t(isStatic ? 'segments.static' : 'segments.live')}</Badge>
      {shared ? <Badge color="amber">{t('segments.shared')}</Badge> : null}
    </>
  );
}
