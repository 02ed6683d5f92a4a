import { Button, Checkbox, Group, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProperties } from '../properties/queries';

interface ColumnChoiceProps {
  all: string[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Which columns the table gets: those of every client, and the own properties. */
export function ColumnChoice({ all, chosen, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const properties = useProperties();
  const label = (column: string) => properties.data?.find(({ id }) => id === column)?.name ?? t(`exports.column.${column}`);
  return (
    <Checkbox.Group label={t('exports.columns')} value={chosen} onChange={onChange}>
      <Group gap={4} mb={6}>
        <Button size="compact-xs" variant="subtle" onClick={() => onChange(all)}>{t('exports.all')}</Button>
        <Button size="compact-xs" variant="subtle" onClick={() => onChange(['NAME'])}>{t('exports.name-only')}</Button>
      </Group>
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="xs" verticalSpacing={6}>
        {all.map((column) => <Checkbox key={column} value={column} label={label(column)} styles={{ label: { overflowWrap: 'anywhere' } }} />)}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
