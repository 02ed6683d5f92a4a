import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PbxFinding } from '../api/types';
import { IconAlertTriangle, IconCircleCheck } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { useTestPbx } from './queries';

/** Tests the line to an exchange and says in plain words what is wrong, and where to mend it. */
export function PbxTest({ name }: { name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const test = useTestPbx();
  const shown = (kind: PbxFinding['kind'], detail?: string | null) => (kind === 'WRONG_TIME' ? format.length(Math.abs(Number(detail))) : detail);
  return (
    <>
      <Button size="compact-sm" variant="default" loading={test.isPending} onClick={() => test.mutate(name)} data-testid="pbx-test">{t('settings.test')}</Button>
      {test.data?.length === 0 ? <Alert w="100%" color="petrol" role="status" icon={<IconCircleCheck />}>{t('settings.test-good')}</Alert> : null}
      {test.data?.map(({ kind, detail }) => (
        <Alert key={kind} w="100%" color="coral" role="status" icon={<IconAlertTriangle />} data-testid="pbx-finding">
          {t(`settings.finding.${kind}`, { detail: shown(kind, detail) })}
        </Alert>
      ))}
    </>
  );
}
