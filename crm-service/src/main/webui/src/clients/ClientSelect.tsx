import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientSearch } from './queries';

interface ClientSelectProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: React.ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

/** Finds one client by name, phone or e-mail as you type; the server searches. */
export function ClientSelect({ label, value, onChange, error, required, autoFocus }: ClientSelectProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const found = useClientSearch(chosen && asked === chosen.label ? '' : asked);
  const options = (found.data ?? []).map((row) => ({ value: row.id, label: row.name }));
  if (chosen && !options.some((one) => one.value === chosen.value)) options.unshift(chosen);
  return (
    <Select
      label={label}
      placeholder={t('clients.search-hint')}
      withAsterisk={required}
      searchable
      clearable
      data-autofocus={autoFocus || undefined}
      data={options}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={found.isFetching ? t('common.loading') : t('clients.none-found')}
      value={value}
      onChange={(id, option) => {
        setChosen(option ? { value: option.value, label: option.label } : null);
        onChange(id);
      }}
      error={error}
      data-testid="client-select"
    />
  );
}
