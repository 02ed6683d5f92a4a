import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EndlessList } from '../ui/EndlessList';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconHistory } from '../ui/icons';
import { Entry } from './Entry';
import type { Entries } from './queries';

interface EntryListProps {
  log: Entries;
  height: string;
  ofClient?: boolean;
}

/** The entries, newest first; older ones come as one scrolls down. */
export function EntryList({ log, height, ofClient }: EntryListProps) {
  const { t } = useTranslation();
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  if (log.error) return <Failure error={log.error} retry={() => void log.refetch()} />;
  if (log.isPending) return <Skeleton height={260} radius="lg" />;
  if (entries.length === 0) return <Empty icon={<IconHistory size={26} />} title={t('audit.none')} text={t(ofClient ? 'audit.none-of-client' : 'audit.none-text')} />;
  return (
    <div className="lj-surface" style={{ overflow: 'hidden' }}>
      <EndlessList
        items={entries}
        label={t('audit.title')}
        height={height}
        more={log.hasNextPage}
        onMore={() => {
          if (!log.isFetchingNextPage) void log.fetchNextPage();
        }}
      >
        {(entry) => <Entry entry={entry} ofClient={ofClient} />}
      </EndlessList>
    </div>
  );
}
