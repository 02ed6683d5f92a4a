import { Button, Group, Kbd, Select, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListEntry, CallListResult, CallListView } from '../api/types';
import { usePhone } from '../calls/PhoneProvider';
import { localTime } from '../tasks/NewTaskDialog';
import { toast } from '../ui/toast';
import classes from './CallLists.module.css';
import { CHOICES, needsTime } from './dispositions';
import { useConcludeEntry } from './queries';
import { useKey } from './useKey';

/** The script with its questions, and what came of the call: the keys 1 to 9 choose, Enter saves. */
export function ResultForm({ entry, list }: { entry: CallListEntry; list: CallListView }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const conclude = useConcludeEntry();
  const [disposition, setDisposition] = useState<CallListResult['disposition'] | null>(null);
  const [at, setAt] = useState(() => localTime(1, 10));
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const called = Boolean(entry.callId);
  const ready = called && disposition !== null && !conclude.isPending;

  function save(): void {
    if (!ready || !disposition) return;
    conclude.mutate(
      { id: entry.id, body: { disposition, at: needsTime(disposition) ? new Date(at).toISOString() : undefined, note: note.trim(), answers } },
      {
        onSuccess: () => {
          toast(t('lists.saved'));
          if (entry.callId) phone.dismiss(entry.callId);
        },
      },
    );
  }

  return (
    <form
      className={`lj-surface ${classes.panel}`}
      aria-label={t('phone.outcome-label')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      {list.plan.script.text ? (
        <>
          <Title order={3} mb={6}>{t('lists.script')}</Title>
          <Text className={classes.script} mb={12}>{list.plan.script.text}</Text>
        </>
      ) : null}
      {list.plan.script.questions.map((question) =>
        question.choices.length > 0 ? (
          <Select key={question.text} mb={10} label={question.text} clearable data={question.choices} value={answers[question.text] ?? null} onChange={(value) => setAnswers((now) => answered(now, question.text, value))} />
        ) : (
          <TextInput key={question.text} mb={10} label={question.text} maxLength={1000} value={answers[question.text] ?? ''} onChange={(event) => setAnswers(answered(answers, question.text, event.currentTarget.value))} />
        ),
      )}
      <Title order={3} mb={6}>{t('phone.outcome-label')}</Title>
      <div className={classes.outcomes} role="group" aria-label={t('phone.outcome-label')}>
        {CHOICES.map((choice, index) => (
          <Outcome key={choice.disposition} index={index} chosen={disposition === choice.disposition} disabled={!called} label={t(`phone.outcome.${choice.outcome}`)} choose={() => setDisposition(choice.disposition)} />
        ))}
      </div>
      {needsTime(disposition) ? <TextInput mt={10} type="datetime-local" label={t(disposition === 'CALL_LATER' ? 'lists.call-at' : 'lists.meet-at')} value={at} required onChange={(event) => setAt(event.currentTarget.value)} /> : null}
      <Textarea mt={10} label={t('phone.note')} autosize minRows={2} maxRows={6} maxLength={700} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Group justify="space-between" mt={12}>
        <Text size="xs" c="dimmed">{t(called ? 'lists.keys' : 'lists.call-first')}</Text>
        <Button type="submit" disabled={!ready} loading={conclude.isPending} data-testid="list-save">{t('lists.save')} <Kbd ml={8} size="xs">↵</Kbd></Button>
      </Group>
      <SaveKey save={save} />
    </form>
  );
}

/** An answer that was taken back is none. */
function answered(answers: Record<string, string>, question: string, value: string | null): Record<string, string> {
  const others = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== question));
  return value ? { ...others, [question]: value } : others;
}

function SaveKey({ save }: { save: () => void }) {
  useKey('enter', save);
  return null;
}

function Outcome({ index, chosen, disabled, label, choose }: { index: number; chosen: boolean; disabled: boolean; label: string; choose: () => void }) {
  const key = String(index + 1);
  useKey(key, () => {
    if (!disabled) choose();
  });
  return (
    <button type="button" className={classes.outcome} aria-pressed={chosen} aria-keyshortcuts={key} disabled={disabled} onClick={choose} data-testid={`disposition-${key}`}>
      <kbd aria-hidden>{key}</kbd>
      {label}
    </button>
  );
}
