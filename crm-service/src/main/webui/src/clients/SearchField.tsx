import { CloseButton, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconSearch } from '../ui/icons';
import { useTyped } from '../ui/useTyped';

interface SearchFieldProps {
  className: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ className, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, type] = useTyped(value, onChange);
  return (
    <TextInput
      className={className}
      leftSection={<IconSearch size={17} />}
      rightSection={typed ? <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => type('')} /> : null}
      placeholder={t('clients.search-hint')}
      aria-label={t('clients.search')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      data-testid="client-search"
    />
  );
}
