import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSegments } from '../segments/queries';
import { IconTag, IconUsers } from '../ui/icons';
import classes from './ClientsPage.module.css';
import { FilterButton } from './FilterButton';
import type { ListQuery } from './listQuery';
import { useCategories } from './queries';
import { SearchField } from './SearchField';

interface ClientFiltersProps {
  query: ListQuery;
  onChange: (part: Partial<ListQuery>) => void;
  error: unknown;
}

/** Who is to be listed: by words, category, segment and any other property. */
export function ClientFilters({ query, onChange, error }: ClientFiltersProps) {
  const { t } = useTranslation();
  const categories = useCategories();
  const segments = useSegments();
  return (
    <div className={classes.filters} role="search">
      <SearchField className={classes.search ?? ''} value={query.q} onChange={(q) => onChange({ q })} />
      <FilterButton filter={query.filter} onChange={(filter) => onChange({ filter })} error={error} />
      <Select
        className={classes.choice}
        leftSection={<IconTag size={17} />}
        placeholder={t('clients.all-categories')}
        aria-label={t('clients.category')}
        clearable
        searchable
        data={categories.data?.map(({ name, count }) => ({ value: name, label: `${name} (${count})` })) ?? []}
        value={query.category}
        onChange={(category) => onChange({ category })}
        data-testid="client-category"
      />
      <Select
        className={classes.choice}
        leftSection={<IconUsers size={17} />}
        placeholder={t('clients.all-segments')}
        aria-label={t('clients.segment')}
        clearable
        searchable
        data={segments.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={query.segment}
        onChange={(segment) => onChange({ segment })}
        data-testid="client-segment"
      />
    </div>
  );
}
