import { Accordion, Autocomplete, NumberInput, SegmentedControl, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useProperties } from '../properties/queries';
import { useUsers } from '../settings/queries';
import type { ClientForm } from './clientForm';
import classes from './ClientDialog.module.css';
import { PersonRows } from './PersonRows';
import { PointRows } from './PointRows';
import { PropertyFields } from './PropertyFields';
import { useCategories, useSources } from './queries';

interface ClientFieldsProps {
  form: UseFormReturnType<ClientForm>;
  open: string[];
  onOpen: (sections: string[]) => void;
  /** Stands below the fields by which a client is recognised. */
  warning: React.ReactNode;
}

/** Name and contacts first; what is asked less often stands in sections that open. */
export function ClientFields({ form, open, onOpen, warning }: ClientFieldsProps) {
  const { t } = useTranslation();
  const users = useUsers();
  const categories = useCategories();
  const sources = useSources();
  const properties = useProperties();
  const offered = properties.data?.filter((one) => !one.retired || (form.values.properties[one.id] ?? null) !== null) ?? [];
  const known = Object.values(form.values.properties).filter((value) => value !== null).length;

  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('clients.kind-label')}
        data={(['COMPANY', 'PERSON'] as const).map((value) => ({ value, label: t(`clients.kind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={t('clients.name')} withAsterisk data-autofocus name="name" maxLength={200} {...form.getInputProps('name')} />
      <div role="group" aria-label={t('clients.contacts')}>
        <Title order={3} mb={6}>{t('clients.contacts')}</Title>
        <PointRows form={form} path="points" points={form.values.points} />
      </div>
      {warning}
      <Accordion multiple value={open} onChange={onOpen} variant="default" chevronPosition="left" classNames={{ item: classes.section }}>
        <Section value="persons" title={t('card.persons')} count={form.values.persons.length}>
          <PersonRows form={form} />
        </Section>
        <Section value="place" title={t('card.place')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput label={t('card.address')} name="address" autoComplete="off" maxLength={200} {...form.getInputProps('address')} />
            <TextInput label={t('card.postal-code')} name="postalCode" autoComplete="off" maxLength={20} {...form.getInputProps('postalCode')} />
            <TextInput label={t('clients.city')} name="city" maxLength={100} {...form.getInputProps('city')} />
            <TextInput label={t('clients.region')} name="region" maxLength={100} {...form.getInputProps('region')} />
          </SimpleGrid>
        </Section>
        <Section value="about" title={t('card.about')}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput label={t('clients.tax-number')} name="taxNumber" maxLength={40} {...form.getInputProps('taxNumber')} />
              <NumberInput label={t('clients.size')} min={0} max={10_000_000} allowDecimal={false} {...form.getInputProps('size')} />
              <Autocomplete label={t('clients.source')} name="source" data={sources.data ?? []} maxLength={100} {...form.getInputProps('source')} />
              <Select
                label={t('clients.owner')}
                searchable
                clearable
                data={users.data?.filter((user) => user.active || user.id === form.values.ownerId).map((user) => ({ value: user.id, label: user.name })) ?? []}
                {...form.getInputProps('ownerId')}
              />
            </SimpleGrid>
            <TagsInput
              label={t('clients.categories')}
              description={t('clients.categories-hint')}
              data={categories.data?.map((one) => one.name) ?? []}
              maxTags={50}
              {...form.getInputProps('categories')}
            />
          </Stack>
        </Section>
        {offered.length > 0 ? (
          <Section value="properties" title={t('card.properties')} count={known}>
            <PropertyFields form={form} definitions={offered} />
          </Section>
        ) : null}
        <Section value="note" title={t('clients.note')}>
          <Textarea aria-label={t('clients.note')} autosize minRows={2} maxLength={5_000} {...form.getInputProps('note')} />
        </Section>
      </Accordion>
    </Stack>
  );
}

function Section({ value, title, count = 0, children }: { value: string; title: string; count?: number; children: React.ReactNode }) {
  return (
    <Accordion.Item value={value}>
      <Accordion.Control>{count > 0 ? `${title} (${count})` : title}</Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  );
}
