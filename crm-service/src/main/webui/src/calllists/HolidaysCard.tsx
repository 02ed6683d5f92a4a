import { Button, CloseButton, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/useFormat';
import classes from './CallLists.module.css';
import { useHolidays, usePutHoliday, useRemoveHoliday } from './queries';

/** Days on which no list is dialled. */
export function HolidaysCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const holidays = useHolidays();
  const put = usePutHoliday();
  const remove = useRemoveHoliday();
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ day, name: name.trim() }, { onSuccess: () => setName('') });
  };
  return (
    <section className={`lj-surface ${classes.panel}`} style={{ marginTop: 18 }} aria-label={t('lists.holidays')}>
      <Title order={3}>{t('lists.holidays')}</Title>
      <Text size="sm" c="dimmed" mb={8}>{t('lists.holidays-lead')}</Text>
      {holidays.data?.map((one) => (
        <Group key={one.day} gap="xs" data-testid="holiday">
          <span className="num">{format.date(one.day)}</span>
          <span>{one.name}</span>
          <CloseButton aria-label={t('lists.remove-holiday', { day: format.date(one.day) })} onClick={() => remove.mutate(one.day)} />
        </Group>
      ))}
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs" mt={8}>
          <TextInput type="date" label={t('lists.holiday-day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
          <TextInput label={t('lists.holiday-name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" loading={put.isPending} disabled={!day || !name.trim()}>{t('lists.add-holiday')}</Button>
        </Group>
      </form>
    </section>
  );
}
