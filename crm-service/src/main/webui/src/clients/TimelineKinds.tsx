import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types';

const KINDS: TimelineEntry['kind'][] = ['CALL', 'EMAIL', 'SMS', 'MEETING', 'NOTE', 'STAGE', 'TASK', 'ATTACHMENT'];

interface TimelineKindsProps {
  value: TimelineEntry['kind'][];
  onChange: (kinds: TimelineEntry['kind'][]) => void;
}

/** Which kinds of entries are shown; all when none is chosen. */
export function TimelineKinds({ value, onChange }: TimelineKindsProps) {
  const { t } = useTranslation();
  return (
    <Chip.Group multiple value={value} onChange={(kinds) => onChange(KINDS.filter((kind) => kinds.includes(kind)))}>
      <Group gap={6} role="group" aria-label={t('timeline.only')}>
        {KINDS.map((kind) => <Chip key={kind} value={kind} size="xs" data-testid={`kind-${kind}`}>{t(`timeline.kinds.${kind}`)}</Chip>)}
      </Group>
    </Chip.Group>
  );
}
