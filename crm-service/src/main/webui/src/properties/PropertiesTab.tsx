import { ActionIcon, Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PropertyDefinition } from '../api/types';
import { JobProgress } from '../jobs/JobProgress';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconArrowDown, IconArrowUp, IconForms, IconPlus } from '../ui/icons';
import { PropertyDialog } from './PropertyDialog';
import classes from './Properties.module.css';
import { useOrderProperties, useProperties } from './queries';

/** The fields that this company has added to its clients, in the order of the form. */
export function PropertiesTab() {
  const { t } = useTranslation();
  const properties = useProperties();
  const order = useOrderProperties();
  const [editing, setEditing] = useState<PropertyDefinition | 'new' | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const all = properties.data ?? [];

  function move(from: number, to: number): void {
    const ids = all.map((one) => one.id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate(ids);
  }

  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed">{t('properties.lead')}</Text>
        <Button leftSection={<IconPlus size={17} />} onClick={() => setEditing('new')} data-testid="new-property">{t('properties.new')}</Button>
      </Group>
      {job ? <JobProgress id={job} label={t('properties.renaming')} /> : null}
      {properties.error ? <Failure error={properties.error} retry={() => void properties.refetch()} /> : null}
      {properties.isPending ? <Skeleton height={180} radius="lg" /> : null}
      {properties.data && all.length === 0 ? <Empty icon={<IconForms size={26} />} title={t('properties.none')} text={t('properties.none-text')} /> : null}
      {all.length > 0 ? (
        <ul className={`lj-surface ${classes.list}`}>
          {all.map((property, index) => (
            <li key={property.id} data-testid="property-row">
              <div className={classes.name}>
                <Text fw={600}>{property.name}</Text>
                <Text size="xs" c="dimmed">{[t(`properties.type.${property.type}`), property.choices.join(', ')].filter(Boolean).join(' · ')}</Text>
              </div>
              {property.retired ? <Badge color="gray">{t('properties.retired')}</Badge> : null}
              <Group gap={2} wrap="nowrap">
                <ActionIcon variant="subtle" color="gray" size="lg" disabled={index === 0 || property.retired || order.isPending} aria-label={t('card.move-up', { what: property.name })} onClick={() => move(index, index - 1)}>
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" size="lg" disabled={property.retired || (all[index + 1]?.retired ?? true) || order.isPending} aria-label={t('card.move-down', { what: property.name })} onClick={() => move(index, index + 1)}>
                  <IconArrowDown size={16} />
                </ActionIcon>
                <Button size="compact-sm" variant="subtle" aria-label={t('settings.edit-user', { name: property.name })} onClick={() => setEditing(property)}>{t('common.edit')}</Button>
              </Group>
            </li>
          ))}
        </ul>
      ) : null}
      {editing ? <PropertyDialog property={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onJob={setJob} /> : null}
    </>
  );
}
