import { Button, Group, Select, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../api/types';
import { usePbx } from '../calls/queries';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import { useNumber } from './queries';

/** How would this number be read? For who sets up the rules of an exchange. */
export function NumberCard() {
  const { t } = useTranslation();
  const pbx = usePbx();
  const names = pbx.data?.map((one) => one.name) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const name = chosen ?? names[0] ?? '';
  const reading = useNumber(name, asked);

  function ask(event: FormEvent): void {
    event.preventDefault();
    setAsked(typed.trim());
  }

  if (names.length === 0) return null;
  return (
    <section className="lj-surface" style={{ padding: '14px 18px' }} aria-label={t('numbers.title')}>
      <Title order={2} size="h4">{t('numbers.title')}</Title>
      <form onSubmit={ask}>
        <Group gap="xs" align="flex-end" mt="xs">
          {names.length > 1 ? <Select label={t('calls.pbx')} data={names} value={name} onChange={setChosen} allowDeselect={false} /> : null}
          <TextInput label={t('numbers.number')} value={typed} maxLength={100} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={!typed.trim()} loading={reading.isFetching}>{t('numbers.read')}</Button>
        </Group>
      </form>
      <div aria-live="polite">
        {reading.error ? <Failure error={reading.error} retry={() => void reading.refetch()} compact /> : null}
        {reading.data ? <Reading view={reading.data} /> : null}
      </div>
    </section>
  );
}

function Reading({ view }: { view: NumberView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Text mt="sm" data-testid="number-reading">
      {t(`numbers.kind.${view.kind}`, { value: view.display ?? '' })}
      {view.prefixTaken ? ` ${t('numbers.prefix')}` : ''}
      {view.kind === 'OUTSIDE' || view.kind === 'EXTENSION'
        ? ` ${view.owners.length > 0 ? t('numbers.owners', { names: format.list(view.owners, 'and') }) : t('numbers.nobody')}`
        : ''}
    </Text>
  );
}
