import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { JobProgress } from '../jobs/JobProgress';
import { Failure } from '../ui/Failure';
import { IconArrowLeft } from '../ui/icons';
import { Page } from '../ui/Page';
import { CheckStep } from './CheckStep';
import { MappingStep } from './MappingStep';
import { useImport } from './queries';
import { ResultStep } from './ResultStep';

/** One import at the step where it is; it can be left and come back to at any time. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const { data: view, error, refetch } = useImport(id);
  const again = () => {
    for (const key of ['import', 'imports', 'clients', 'categories']) void queries.invalidateQueries({ queryKey: [key] });
  };
  const running = view?.state === 'CHECKING' || view?.state === 'APPLYING' || view?.state === 'UNDOING';

  return (
    <Page
      title={view?.fileName ?? t('imports.title')}
      lead={view ? t(`imports.state.${view.state}`) : undefined}
      actions={<Button component={Link} to="/clients/import" variant="default" leftSection={<IconArrowLeft size={17} />}>{t('imports.all')}</Button>}
    >
      <Stack gap="lg" data-testid="import" data-state={view?.state}>
        {error ? <Failure error={error} retry={() => void refetch()} /> : null}
        {!view && !error ? <Skeleton height={240} radius="md" /> : null}
        {view && running && view.jobId ? <JobProgress key={view.jobId} id={view.jobId} label={t(`imports.doing.${view.state}`)} onEnd={again} /> : null}
        {view?.state === 'UPLOADED' ? <MappingStep key={JSON.stringify(view.layout)} view={view} /> : null}
        {view?.state === 'CHECKED' ? <CheckStep view={view} /> : null}
        {view?.state === 'APPLIED' || view?.state === 'UNDONE' ? <ResultStep view={view} /> : null}
        {view && view.state === 'UPLOADED' && view.jobId ? <LastProblem jobId={view.jobId} /> : null}
      </Stack>
    </Page>
  );
}

/** Why the check of this import broke off. */
function LastProblem({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  return (
    <Group>
      <JobProgress id={jobId} label={t('imports.doing.CHECKING')} />
      <Alert color="gray">{t('imports.check-broke-off')}</Alert>
    </Group>
  );
}
