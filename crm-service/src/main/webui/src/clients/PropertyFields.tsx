import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PropertyDefinition } from '../api/types';
import type { ClientForm, PropertyValue } from './clientForm';

interface PropertyFieldsProps {
  form: UseFormReturnType<ClientForm>;
  definitions: PropertyDefinition[];
}

/** The fields that this company has added, each as its type asks for. */
export function PropertyFields({ form, definitions }: PropertyFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {definitions.map((definition) => <PropertyField key={definition.id} form={form} definition={definition} />)}
    </SimpleGrid>
  );
}

function PropertyField({ form, definition: { id, name, type, choices } }: { form: UseFormReturnType<ClientForm>; definition: PropertyDefinition }) {
  const { t } = useTranslation();
  const value = form.values.properties[id] ?? null;
  const error = form.errors[`properties.${id}`];
  const set = (next: PropertyValue) => {
    form.setFieldValue('properties', { ...form.values.properties, [id]: next });
    form.clearFieldError(`properties.${id}`);
  };
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
