import { Autocomplete, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { BulkAction, UserView } from '../api/types';
import { hasRole } from '../app/roles';
import { useCategories } from '../clients/queries';
import { type PropertyValue, PropertyValueField } from '../properties/PropertyValueField';
import { useProperties } from '../properties/queries';
import { useUsers } from '../settings/queries';
import { localTime } from '../tasks/NewTaskDialog';

const TOMORROW = [1, 10] as const;

/** With what the fields of a kind begin. */
export const beginning = (kind: BulkAction['kind']): BulkAction =>
  kind === 'ADD_TASK' ? { kind, dueAt: new Date(localTime(...TOMORROW)).toISOString() } : { kind };

interface BulkFieldsProps {
  action: BulkAction;
  errors: Record<string, string>;
  onChange: (part: Partial<BulkAction>) => void;
}

/** The fields that a kind of bulk change has. */
export function BulkFields(props: BulkFieldsProps) {
  switch (props.action.kind) {
    case 'ADD_CATEGORY':
    case 'REMOVE_CATEGORY':
      return <CategoryField {...props} />;
    case 'SET_OWNER':
      return <OwnerField {...props} label="clients.owner" />;
    case 'SET_PROPERTY':
      return <PropertyField {...props} />;
    case 'ADD_TASK':
      return <TaskFields {...props} />;
  }
}

function CategoryField({ action, errors, onChange }: BulkFieldsProps) {
  const { t } = useTranslation();
  const names = useCategories().data?.map(({ name }) => name) ?? [];
  const error = errors.category;
  return action.kind === 'ADD_CATEGORY' ? (
    <Autocomplete openOnFocus={false} label={t('clients.category')} data-autofocus maxLength={60} data={names} error={error} value={action.category ?? ''} onChange={(category) => onChange({ category })} />
  ) : (
    <Select openOnFocus={false} label={t('clients.category')} data-autofocus searchable data={names} error={error} value={action.category ?? null} onChange={(category) => onChange({ category: category ?? undefined })} />
  );
}

function OwnerField({ action, errors, onChange, label, placeholder }: BulkFieldsProps & { label: string; placeholder?: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const users = useUsers();
  // As the server permits it: an administrator gives to everybody, a head within the team, everybody else to themselves.
  const mayGiveTo = ({ id, teamId }: UserView) =>
    id === session.userId || hasRole(session.roles, 'admin') || (hasRole(session.roles, 'head') && Boolean(teamId) && teamId === session.teamId);
  const choices = users.data?.filter((user) => user.active && hasRole(user.roles, 'admin', 'head', 'manager', 'agent') && mayGiveTo(user)) ?? [];
  return (
    <Select
      label={t(label)}
      placeholder={placeholder}
      searchable
      clearable
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      error={errors.ownerId}
      value={action.ownerId ?? null}
      onChange={(ownerId) => onChange({ ownerId: ownerId ?? undefined })}
      data-testid="bulk-owner"
    />
  );
}

function PropertyField({ action, errors, onChange }: BulkFieldsProps) {
  const { t } = useTranslation();
  const { data: properties = [] } = useProperties();
  const chosen = properties.find(({ id }) => id === action.propertyId);
  return (
    <Stack gap="sm">
      <Select
        label={t('bulk.property')}
        data-autofocus
        openOnFocus={false}
        searchable
        data={properties.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage={t('bulk.no-property')}
        error={errors.propertyId}
        value={action.propertyId ?? null}
        onChange={(propertyId) => onChange({ propertyId: propertyId ?? undefined, value: undefined })}
      />
      {chosen ? (
        <PropertyValueField
          definition={{ ...chosen, name: t('bulk.value') }}
          value={(action.value ?? null) as PropertyValue}
          onChange={(value) => onChange({ value: value ?? undefined })}
          error={errors.value ?? errors[`properties.${chosen.id}`]}
        />
      ) : null}
    </Stack>
  );
}

function TaskFields(props: BulkFieldsProps) {
  const { t } = useTranslation();
  const [due, setDue] = useState(localTime(...TOMORROW));
  const { action, errors, onChange } = props;
  return (
    <Stack gap="sm">
      <TextInput
        label={t('tasks.what')}
        placeholder={t('tasks.what-hint')}
        data-autofocus
        maxLength={200}
        error={errors.title}
        value={action.title ?? ''}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        name="title"
      />
      <TextInput
        type="datetime-local"
        label={t('tasks.due')}
        error={errors.dueAt}
        value={due}
        onChange={(event) => {
          setDue(event.currentTarget.value);
          onChange({ dueAt: event.currentTarget.value ? new Date(event.currentTarget.value).toISOString() : undefined });
        }}
      />
      <OwnerField {...props} label="tasks.assignee" placeholder={t('bulk.owner-of-each')} />
    </Stack>
  );
}
