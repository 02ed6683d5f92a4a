import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { ImportView } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { MappingStep } from './MappingStep';
import { OutcomeTabs } from './OutcomeTabs';
import { useStartStep } from './queries';
import { useState } from 'react';

/** What would happen; nothing has happened yet. */
export function CheckStep({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const step = useStartStep(view.id);
  const [rematch, setRematch] = useState(false);
  const count = (view.counts.NEW ?? 0) + (view.counts.CHANGED ?? 0);
  const refused = (view.counts.REJECTED ?? 0) + (view.counts.DUPLICATE ?? 0);
  if (rematch) return <MappingStep view={view} />;
  return (
    <Stack gap="lg">
      <Text>{t('imports.nothing-yet')}</Text>
      {step.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, step.error)}</Alert> : null}
      <Group>
        <Button loading={step.isPending} disabled={count === 0} onClick={() => step.mutate('apply')} data-testid="import-apply">
          {t('imports.apply', { count, number: format.number(count) })}
        </Button>
        <Button variant="default" onClick={() => setRematch(true)}>{t('imports.match-again')}</Button>
        {refused > 0 ? <Anchor href={`/api/imports/${view.id}/rejected`} download>{t('imports.rejected-file')}</Anchor> : null}
      </Group>
      <OutcomeTabs view={view} />
    </Stack>
  );
}
