import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { IconMail, IconPhone, IconPlus, IconX } from '../ui/icons';
import { type ClientForm, emptyPoint, type PointForm } from './clientForm';
import classes from './ClientDialog.module.css';

interface PointRowsProps {
  form: UseFormReturnType<ClientForm>;
  /** Where the rows stand in the form: `points`, or `persons.0.points`. */
  path: string;
  points: PointForm[];
  /** Whose they are, for those who do not see the frame. */
  of?: string;
}

/** Phones and e-mail addresses, each with a word on what it is. */
export function PointRows({ form, path, points, of }: PointRowsProps) {
  const { t } = useTranslation();
  const counted = { PHONE: 0, EMAIL: 0 };
  return (
    <Stack gap={8}>
      {points.map(({ kind }, index) => {
        const number = counted[kind]++;
        const label = [t(kind === 'PHONE' ? 'clients.phone' : 'clients.email'), number > 0 ? number + 1 : null, of].filter(Boolean).join(' ');
        const Icon = kind === 'PHONE' ? IconPhone : IconMail;
        return (
          <div key={index} className={classes.point}>
            <TextInput
              type={kind === 'PHONE' ? 'tel' : 'email'}
              aria-label={label}
              placeholder={t(kind === 'PHONE' ? 'clients.phone' : 'clients.email')}
              leftSection={<Icon size={16} aria-hidden />}
              name={path === 'points' ? `${kind === 'PHONE' ? 'phones' : 'emails'}.${number}` : `${path}.${index}.value`}
              {...form.getInputProps(`${path}.${index}.value`)}
            />
            <TextInput
              aria-label={t('card.label-of', { what: label })}
              placeholder={t('card.label')}
              maxLength={60}
              {...form.getInputProps(`${path}.${index}.label`)}
            />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('card.remove', { what: label })} onClick={() => form.removeListItem(path, index)}>
              <IconX size={16} />
            </ActionIcon>
          </div>
        );
      })}
      <Group gap={6}>
        {(['PHONE', 'EMAIL'] as const).map((kind) => (
          <Button key={kind} variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem(path, emptyPoint(kind))}>
            {t(kind === 'PHONE' ? 'clients.add-phone' : 'clients.add-email')}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
