import { Alert, Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { TimelineEntry } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import { conflictsOf, resolved } from './conflict';
import { ConflictPanel } from './ConflictPanel';
import { type EntryForm, formOf, heldForm, inputOf, isPlan, localMinute, type WrittenKind } from './entryForm';
import { useChangeEntry } from './entryQueries';

interface EntryDialogProps {
  clientId: string;
  /** As it is now: it may change while the dialog is open. */
  entry: TimelineEntry;
  /** Says besides that the planned meeting was held. */
  held?: boolean;
  onClose: () => void;
}

/** Changes what somebody has written, or reports a planned meeting; who comes too late sees the other's change beside their own. */
export function EntryDialog({ clientId, entry, held = false, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const change = useChangeEntry(clientId, true);
  const [read, setRead] = useState(entry);
  const [form, setForm] = useState(() => (held ? heldForm(entry, new Date()) : formOf(entry)));
  const kind = entry.kind as WrittenKind;
  const labels: Record<string, string> = {
    text: t(held ? 'timeline.hint.MEETING' : `timeline.compose.${kind}`),
    at: t('timeline.when'),
    minutes: t('timeline.minutes'),
  };
  const send = (wanted: EntryForm, on: TimelineEntry) => {
    const now = new Date();
    const after = held || on.happened === 'planned' ? 'held' : (on.happened ?? undefined);
    const input = inputOf(kind, wanted, now, isPlan(kind, wanted.at, now) ? 'planned' : after);
    // The field knows minutes alone: what nobody touched stays to the second.
    const at = wanted.at === localMinute(on.at) ? on.at : input.at;
    change.mutate(
      { read: on, input: { ...input, direction: on.direction ?? undefined, dealId: on.dealId ?? undefined, at } },
      {
        onSuccess: () => {
          toast(t('common.saved'));
          onClose();
        },
      },
    );
  };
  const late = change.isError && entry.version !== read.version;
  const conflicts = late ? conflictsOf(formOf(read), formOf(entry), form) : [];
  return (
    <Modal opened onClose={onClose} title={t(held ? 'timeline.was-held' : 'timeline.edit')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {late ? (
        <ConflictPanel
          key={entry.version}
          conflicts={conflicts}
          by={null}
          texts={{ label: (field) => labels[field] ?? field, value: (field, raw) => (field === 'at' && raw ? format.dateTime(new Date(raw as string).toISOString()) : String(raw || '—')) }}
          saving={change.isPending}
          onChoose={(chosen) => {
            const wanted = resolved(form, conflicts, chosen);
            setForm(wanted);
            setRead(entry);
            send(wanted, entry);
          }}
          onBack={change.reset}
        />
      ) : (
        <Stack gap="sm" data-testid="entry-form">
          {change.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, change.error)}</Alert> : null}
          <Textarea
            label={labels.text}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={4000}
            data-autofocus
            value={form.text}
            onChange={(event) => setForm({ ...form, text: event.currentTarget.value })}
          />
          {kind === 'NOTE' ? null : (
            <Group gap="sm" grow>
              <TextInput type="datetime-local" label={labels.at} value={form.at} onChange={(event) => setForm({ ...form, at: event.currentTarget.value })} />
              <NumberInput label={labels.minutes} min={0} max={1440} allowDecimal={false} value={form.minutes} onChange={(minutes) => setForm({ ...form, minutes })} />
            </Group>
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button onClick={() => send(form, read)} loading={change.isPending} disabled={kind === 'NOTE' && form.text.trim() === ''} data-testid="entry-save">{t('common.save')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
