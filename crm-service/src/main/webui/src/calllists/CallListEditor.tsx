import { Alert, Button, Checkbox, Chip, Group, MultiSelect, NumberInput, SegmentedControl, Select, Skeleton, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { problemText } from '../api/problem';
import type { CallListView } from '../api/types';
import { hasRole } from '../app/roles';
import { CURRENCIES, rememberCurrency, useUsualCurrency } from '../deals/currency';
import { useProcesses } from '../deals/queries';
import { useSegments } from '../segments/queries';
import { useUsers } from '../settings/queries';
import { Failure } from '../ui/Failure';
import { toMinor } from '../ui/format';
import { IconAlertCircle, IconPlus, IconX } from '../ui/icons';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import classes from './CallLists.module.css';
import { type CallListForm, DAYS, formOf, inputOf, newForm, type Question } from './callListForm';
import { useCallList, useSaveCallList } from './queries';

export function NewCallListPage() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  return (
    <Page title={t('lists.new')} lead={t('lists.new-lead')}>
      <Editor existing={null} begin={newForm(address.get('segment'))} />
    </Page>
  );
}

export function EditCallListPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const list = useCallList(id);
  if (list.error) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton height={360} m="xl" radius="lg" />;
  return (
    <Page title={list.data.name} lead={t('lists.edit-lead')}>
      <EditOnce list={list.data} />
    </Page>
  );
}

/** What is being typed stays, though the list is read again meanwhile. */
function EditOnce({ list }: { list: CallListView }) {
  const [first] = useState(list);
  return <Editor existing={first} begin={formOf(first)} />;
}

interface PartProps {
  form: CallListForm;
  set: (part: Partial<CallListForm>) => void;
}

function Editor({ existing, begin }: { existing: CallListView | null; begin: CallListForm }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveCallList(existing);
  const processes = useProcesses().data ?? [];
  const currency = useUsualCurrency();
  const [form, setForm] = useState(begin);
  const set = (part: Partial<CallListForm>) => setForm((now) => ({ ...now, ...part }));
  const missing = [form.name.trim() ? null : 'name', form.segmentId ? null : 'segment', form.agentIds.length > 0 ? null : 'agents', form.days.length > 0 ? null : 'days'].filter((one) => one !== null);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (missing.length > 0) return;
    if (form.opensDeal && form.currency) rememberCurrency(form.currency);
    save.mutate(inputOf(form, { typeId: processes[0]?.id ?? '', currency }), {
      onSuccess: ({ id }) => {
        toast(t('common.saved'));
        void navigate(`/call-lists/${id}`, { replace: true });
      },
    });
  }

  return (
    <form onSubmit={submit} noValidate data-testid="call-list-form">
      {save.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />} mb="md">{problemText(t, save.error)}</Alert> : null}
      <div className={classes.parts}>
        <Who form={form} set={set} fixed={existing !== null} />
        <When form={form} set={set} />
        <Says form={form} set={set} />
        <Wins form={form} set={set} usual={currency} />
      </div>
      <Group justify="flex-end" mt="lg">
        <span className={classes.quiet} role="status">{missing.length > 0 ? t('lists.missing', { what: missing.map((one) => t(`lists.missing-${one}`)).join(', ') }) : null}</span>
        <Button variant="default" onClick={() => void navigate(-1)}>{t('common.cancel')}</Button>
        <Button type="submit" loading={save.isPending} disabled={missing.length > 0} data-testid="call-list-save">{t(existing ? 'common.save' : 'lists.make')}</Button>
      </Group>
    </form>
  );
}

function Who({ form, set, fixed }: PartProps & { fixed: boolean }) {
  const { t } = useTranslation();
  const segments = useSegments();
  const users = useUsers();
  const callers = users.data?.filter((user) => user.active && user.extension && hasRole(user.roles, 'admin', 'head', 'manager', 'agent')) ?? [];
  return (
    <section className={`lj-surface ${classes.panel}`}>
      <Stack gap="sm">
        <Title order={3}>{t('lists.who')}</Title>
        <TextInput label={t('lists.name')} withAsterisk maxLength={200} value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} />
        <Select label={t('lists.segment')} withAsterisk searchable disabled={fixed} description={t('lists.segment-hint')} data={segments.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []} value={form.segmentId} onChange={(segmentId) => set({ segmentId })} />
        <MultiSelect label={t('lists.agents')} withAsterisk searchable description={t('lists.agents-hint')} data={callers.map(({ id, name }) => ({ value: id, label: name }))} value={form.agentIds} onChange={(agentIds) => set({ agentIds })} />
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('lists.mode-label')}
            value={form.mode}
            onChange={(mode) => set({ mode: mode === 'PROGRESSIVE' ? 'PROGRESSIVE' : 'PREVIEW' })}
            data={['PREVIEW', 'PROGRESSIVE'].map((value) => ({ value, label: t(`lists.mode.${value}`) }))}
          />
          <p className={classes.quiet}>{t(`lists.mode-hint.${form.mode}`)}</p>
        </div>
        <Checkbox label={t('lists.advertising')} description={t('lists.advertising-hint')} checked={form.advertising} onChange={(event) => set({ advertising: event.currentTarget.checked })} />
      </Stack>
    </section>
  );
}

function When({ form, set }: PartProps) {
  const { t } = useTranslation();
  const minutes = (name: 'busyMinutes' | 'noAnswerMinutes' | 'failedMinutes') => (
    <NumberInput key={name} label={t(`lists.${name}`)} min={1} max={10_080} suffix={` ${t('lists.minutes')}`} value={form[name]} onChange={(value) => set({ [name]: Number(value) || 1 })} />
  );
  return (
    <section className={`lj-surface ${classes.panel}`}>
      <Stack gap="sm">
        <Title order={3}>{t('lists.when')}</Title>
        <Group grow align="flex-start">
          <TextInput type="date" label={t('lists.first-day')} value={form.firstDay} onChange={(event) => set({ firstDay: event.currentTarget.value })} />
          <TextInput type="date" label={t('lists.last-day')} min={form.firstDay} value={form.lastDay} onChange={(event) => set({ lastDay: event.currentTarget.value })} />
        </Group>
        <Chip.Group multiple value={form.days} onChange={(days) => set({ days: DAYS.filter((day) => days.includes(day)) })}>
          <Group gap={6} role="group" aria-label={t('lists.days')}>{DAYS.map((day) => <Chip key={day} value={day} size="xs">{t(`lists.day.${day}`)}</Chip>)}</Group>
        </Chip.Group>
        <Group grow align="flex-start">
          <TextInput type="time" label={t('lists.from')} min="08:00" max="21:00" value={form.from} onChange={(event) => set({ from: event.currentTarget.value })} />
          <TextInput type="time" label={t('lists.to')} min="08:00" max="21:00" value={form.to} onChange={(event) => set({ to: event.currentTarget.value })} />
        </Group>
        <p className={classes.quiet}>{t('lists.hours-hint')}</p>
        <NumberInput label={t('lists.most')} min={1} max={20} value={form.most} onChange={(value) => set({ most: Number(value) || 1 })} />
        <Group grow align="flex-start">{(['busyMinutes', 'noAnswerMinutes', 'failedMinutes'] as const).map(minutes)}</Group>
      </Stack>
    </section>
  );
}

function Says({ form, set }: PartProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<Question>) => set({ questions: form.questions.map((question, at) => (at === index ? { ...question, ...part } : question)) });
  return (
    <section className={`lj-surface ${classes.panel}`}>
      <Stack gap="sm">
        <Title order={3}>{t('lists.script')}</Title>
        <Textarea label={t('lists.script-text')} autosize minRows={3} maxRows={12} maxLength={5000} value={form.text} onChange={(event) => set({ text: event.currentTarget.value })} />
        {form.questions.map((question, index) => (
          <Group key={index} align="flex-start" wrap="nowrap" gap="xs">
            <TextInput flex={1} label={t('lists.question')} maxLength={200} value={question.text} onChange={(event) => change(index, { text: event.currentTarget.value })} />
            <Textarea flex={1} label={t('lists.choices')} autosize minRows={1} maxRows={6} value={question.choices} onChange={(event) => change(index, { choices: event.currentTarget.value })} />
            <Button mt={24} variant="subtle" px={8} aria-label={t('lists.remove-question')} onClick={() => set({ questions: form.questions.filter((_, at) => at !== index) })}><IconX size={16} /></Button>
          </Group>
        ))}
        <Button variant="default" leftSection={<IconPlus size={16} />} style={{ alignSelf: 'start' }} disabled={form.questions.length >= 20} onClick={() => set({ questions: [...form.questions, { text: '', choices: '' }] })}>{t('lists.add-question')}</Button>
      </Stack>
    </section>
  );
}

function Wins({ form, set, usual }: PartProps & { usual: string }) {
  const { t } = useTranslation();
  const types = useProcesses().data ?? [];
  return (
    <section className={`lj-surface ${classes.panel}`}>
      <Stack gap="sm">
        <Title order={3}>{t('lists.wins')}</Title>
        <Checkbox label={t('lists.opens-deal')} description={t('lists.opens-deal-hint')} checked={form.opensDeal} onChange={(event) => set({ opensDeal: event.currentTarget.checked })} />
        {form.opensDeal ? (
          <>
            <Select label={t('deals.pipeline')} allowDeselect={false} data={types.map(({ id, name }) => ({ value: id, label: name }))} value={form.typeId ?? types[0]?.id ?? null} onChange={(typeId) => set({ typeId })} />
            <Group gap="sm" wrap="nowrap" align="flex-end">
              <NumberInput flex={1} label={t('groups.amount-each')} min={0} max={1_000_000_000} decimalScale={2} thousandSeparator=" " value={form.amountMinor / 100} onChange={(value) => set({ amountMinor: toMinor(Number(value)) })} />
              <Select w={96} aria-label={t('deals.currency')} data={CURRENCIES} allowDeselect={false} value={form.currency ?? usual} onChange={(currency) => set({ currency })} />
            </Group>
          </>
        ) : null}
      </Stack>
    </section>
  );
}
