import { Button, Drawer, Group, ScrollArea, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterInput } from '../api/types';
import { FilterEditor } from '../filter/FilterEditor';
import { isComplete, isEverybody } from '../filter/tree';
import { IconFilter } from '../ui/icons';

interface FilterButtonProps {
  filter: FilterInput | null;
  onChange: (filter: FilterInput | null) => void;
  /** Why the server could not list the clients of the filter. */
  error: unknown;
}

/** Opens the filter at the side; the list follows when it is applied. */
export function FilterButton({ filter, onChange, error }: FilterButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={filter ? 'light' : 'default'}
        leftSection={<IconFilter size={17} />}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
        data-testid="client-filter"
      >
        {t(filter ? 'clients.filter-on' : 'clients.filter')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size="lg"
        title={t('clients.filter')}
        scrollAreaComponent={ScrollArea.Autosize}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <FilterForm
          filter={filter}
          error={error}
          onApply={(next) => {
            onChange(next);
            setOpened(false);
          }}
        />
      </Drawer>
    </>
  );
}

function FilterForm({ filter, error, onApply }: { filter: FilterInput | null; error: unknown; onApply: (filter: FilterInput | null) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(filter);
  const [checked, setChecked] = useState(false);

  function apply(): void {
    setChecked(true);
    if (isComplete(draft)) onApply(draft && isEverybody(draft) ? null : draft);
  }

  return (
    <Stack gap="md">
      <FilterEditor value={draft} onChange={setDraft} error={draft === filter ? error : undefined} checked={checked} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onApply(null)}>{t('clients.filter-off')}</Button>
        <Button onClick={apply} data-testid="client-filter-apply">{t('clients.filter-apply')}</Button>
      </Group>
    </Stack>
  );
}
