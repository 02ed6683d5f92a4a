import { Button, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { JobProgress } from '../jobs/JobProgress';
import { IconRefresh } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import { MergeList } from './MergeList';
import { PairList } from './PairList';
import { usePairsSummary, useSearchDuplicates } from './queries';

/** The likely duplicates of the base, and the merges that can be undone. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const summary = usePairsSummary();
  const start = useSearchDuplicates();
  const { searchedAt = null, jobId = null, count = 0 } = summary.data ?? {};
  const lead = searchedAt
    ? t('duplicates.found', { count, shown: format.number(count), when: format.ago(searchedAt) })
    : t('duplicates.never-searched');
  const action = hasRole(roles, 'admin', 'head') ? (
    <Button variant="default" leftSection={<IconRefresh size={17} />} disabled={jobId !== null} loading={start.isPending} onClick={() => start.mutate()} data-testid="search-duplicates">
      {t('duplicates.search')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('duplicates.title')} lead={<Text c="dimmed">{lead}</Text>} actions={action}>
      {jobId ? <JobProgress id={jobId} label={t('duplicates.searching')} onEnd={() => void summary.refetch()} /> : null}
      <Tabs value={search.get('tab') ?? 'pairs'} onChange={(tab) => setSearch(tab ? { tab } : {}, { replace: true })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="pairs">{t('duplicates.pairs')}</Tabs.Tab>
          <Tabs.Tab value="merges">{t('duplicates.merges')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pairs"><PairList /></Tabs.Panel>
        <Tabs.Panel value="merges"><MergeList /></Tabs.Panel>
      </Tabs>
    </Page>
  );
}
