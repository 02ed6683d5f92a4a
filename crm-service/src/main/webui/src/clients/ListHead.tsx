import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterSentence } from '../filter/FilterSentence';
import { useFormat } from '../ui/useFormat';
import classes from './ClientsPage.module.css';
import { type ClientSort, type ListQuery, SORTS } from './listQuery';

interface ListHeadProps {
  query: ListQuery;
  count: number | undefined;
  onSort: (sort: ClientSort) => void;
}

/** How many clients were found, by which filter, in which order. */
export function ListHead({ query, count, onSort }: ListHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.listHead}>
      <Text fw={600} className="num" role="status" style={{ flex: 'none' }} data-testid="client-count">
        {count === undefined ? '' : t('clients.found', { count, shown: format.number(count) })}
      </Text>
      {query.filter ? <FilterSentence filter={query.filter} c="dimmed" truncate flex={1} /> : null}
      <Select
        ml="auto"
        w={168}
        size="xs"
        aria-label={t('clients.sort')}
        data={SORTS.map((value) => ({ value, label: t(`clients.sorted.${value}`) }))}
        value={query.sort}
        allowDeselect={false}
        onChange={(sort) => onSort(sort as ClientSort)}
        data-testid="client-sort"
      />
    </div>
  );
}
