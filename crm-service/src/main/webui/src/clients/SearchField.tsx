import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconSearch } from '../ui/icons';

interface SearchFieldProps {
  className: string;
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ className, value, onChange }: SearchFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next.trim();
    onChange(next.trim());
  }, 200);

  useEffect(() => {
    // Another search was opened, not the one that is being typed.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);

  function type(next: string): void {
    setTyped(next);
    tell(next);
  }

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
