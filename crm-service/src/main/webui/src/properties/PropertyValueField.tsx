import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PropertyDefinition } from '../api/types';

export type PropertyValue = string | number | boolean | null;

interface PropertyValueFieldProps {
  definition: PropertyDefinition;
  value: PropertyValue;
  onChange: (value: PropertyValue) => void;
  error?: React.ReactNode;
}

/** The value of a property, entered as its type asks for. */
export function PropertyValueField({ definition: { name, type, choices }, value, onChange: set, error }: PropertyValueFieldProps) {
  const { t } = useTranslation();
  switch (type) {
    case 'NUMBER':
      return <NumberInput label={name} decimalScale={6} error={error} value={typeof value === 'number' ? value : ''} onChange={(next) => set(typeof next === 'number' ? next : null)} />;
    case 'DATE':
      return <TextInput type="date" label={name} error={error} value={typeof value === 'string' ? value : ''} onChange={(event) => set(event.currentTarget.value || null)} />;
    case 'CHOICE': {
      const chosen = typeof value === 'string' ? value : null;
      // A choice that was taken away stays with those who have it.
      const data = chosen === null || choices.includes(chosen) ? choices : [...choices, chosen];
      return <Select label={name} clearable error={error} data={data} value={chosen} onChange={set} />;
    }
    case 'YES_NO':
      return (
        <Select
          label={name}
          clearable
          error={error}
          data={[{ value: 'yes', label: t('card.yes') }, { value: 'no', label: t('card.no') }]}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          onChange={(next) => set(next === null ? null : next === 'yes')}
        />
      );
    case 'TEXT':
      return <TextInput label={name} maxLength={1_000} error={error} value={typeof value === 'string' ? value : ''} onChange={(event) => set(event.currentTarget.value || null)} />;
  }
}
