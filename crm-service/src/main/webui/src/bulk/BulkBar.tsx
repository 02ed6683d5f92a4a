import { Button, CloseButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAction, ClientSelection } from '../api/types';
import { MOST } from '../clients/picked';
import { ExportButton } from '../export/ExportButton';
import { NewGroupDealDialog } from '../groupdeals/NewGroupDealDialog';
import { useFormat } from '../ui/useFormat';
import classes from './Bulk.module.css';
import { BulkDialog } from './BulkDialog';

const KINDS: BulkAction['kind'][] = ['ADD_TASK', 'ADD_CATEGORY', 'REMOVE_CATEGORY', 'SET_OWNER', 'SET_PROPERTY'];

interface BulkBarProps {
  selection: ClientSelection;
  /** How many clients are selected, and how many the list holds. */
  count: number;
  found: number;
  /** Whether no more can be picked one by one. */
  full: boolean;
  onAll: () => void;
  onClear: () => void;
}

/** What can be done with all selected clients at once. */
export function BulkBar({ selection, count, found, full, onAll, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [doing, setDoing] = useState<BulkAction['kind'] | 'GROUP_DEAL' | null>(null);
  const started = () => {
    setDoing(null);
    onClear();
  };
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.bar')} data-testid="bulk-bar">
      <CloseButton size="sm" aria-label={t('bulk.clear')} onClick={onClear} />
      <Text fw={600} className={`${classes.count} num`} role="status">{t('bulk.selected', { count, shown: format.number(count) })}</Text>
      {found > count ? (
        <Button size="compact-sm" variant="subtle" className={classes.action} onClick={onAll} data-testid="bulk-all">
          {t('bulk.all', { count: found, shown: format.number(found) })}
        </Button>
      ) : null}
      {full ? <Text size="sm" c="var(--lj-warn)" className={classes.action} role="status">{t('bulk.most', { count: MOST })}</Text> : null}
      <span className={classes.gap} />
      {KINDS.map((kind) => (
        <Button key={kind} size="compact-sm" variant="default" className={classes.action} onClick={() => setDoing(kind)} data-testid={`bulk-${kind}`}>
          {t(`bulk.short.${kind}`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" className={classes.action} onClick={() => setDoing('GROUP_DEAL')} data-testid="bulk-GROUP_DEAL">
        {t('bulk.short.GROUP_DEAL')}
      </Button>
      <ExportButton selection={selection} count={count} size="compact-sm" className={classes.action} />
      {doing && doing !== 'GROUP_DEAL' ? (
        <BulkDialog kind={doing} selection={selection} count={count} onClose={() => setDoing(null)} onStarted={started} />
      ) : null}
      {doing === 'GROUP_DEAL' ? <NewGroupDealDialog selection={selection} count={count} onClose={() => setDoing(null)} /> : null}
    </div>
  );
}
