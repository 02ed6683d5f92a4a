import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../ui/useFormat';
import { usePairsSummary } from './queries';

/** Leads from the list of clients to the likely duplicates among them. */
export function DuplicatesLink() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = usePairsSummary().data?.count ?? 0;
  return (
    <Anchor component={Link} to="/clients/duplicates" size="sm" data-testid="duplicates-link">
      {count > 0 ? `${t('duplicates.title')} (${format.number(count)})` : t('duplicates.title')}
    </Anchor>
  );
}
