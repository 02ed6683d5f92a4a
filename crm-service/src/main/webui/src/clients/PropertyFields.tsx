import { SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PropertyDefinition } from '../api/types';
import { PropertyValueField } from '../properties/PropertyValueField';
import type { ClientForm } from './clientForm';

interface PropertyFieldsProps {
  form: UseFormReturnType<ClientForm>;
  definitions: PropertyDefinition[];
}

/** The fields that this company has added, each as its type asks for. */
export function PropertyFields({ form, definitions }: PropertyFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {definitions.map((definition) => (
        <PropertyValueField
          key={definition.id}
          definition={definition}
          value={form.values.properties[definition.id] ?? null}
          error={form.errors[`properties.${definition.id}`]}
          onChange={(value) => {
            form.setFieldValue('properties', { ...form.values.properties, [definition.id]: value });
            form.clearFieldError(`properties.${definition.id}`);
          }}
        />
      ))}
    </SimpleGrid>
  );
}
