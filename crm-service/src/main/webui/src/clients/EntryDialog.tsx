import { Alert, Button, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { TimelineEntry } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { formOf, heldForm, inputOf, isPlan, localMinute, type WrittenKind } from './entryForm';
import { useChangeEntry } from './entryQueries';

interface EntryDialogProps {
  clientId: string;
  entry: TimelineEntry;
  /** Says besides that the planned meeting was held. */
  held?: boolean;
  onClose: () => void;
}

/** Changes what somebody has written, or reports a planned meeting. */
export function EntryDialog({ clientId, entry, held = false, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const change = useChangeEntry(clientId, entry);
  const [form, setForm] = useState(() => (held ? heldForm(entry, new Date()) : formOf(entry)));
  const kind = entry.kind as WrittenKind;
  // The field knows minutes alone: what nobody touched stays to the second.
  const untouched = form.at === localMinute(entry.at);
  const save = () => {
    const now = new Date();
    const after = held || entry.happened === 'planned' ? 'held' : (entry.happened ?? undefined);
    const input = inputOf(kind, form, now, isPlan(kind, form.at, now) ? 'planned' : after);
    const kept = { direction: entry.direction ?? undefined, dealId: entry.dealId ?? undefined };
    change.mutate(
      { ...input, ...kept, at: untouched ? entry.at : input.at },
      {
        onSuccess: () => {
          toast(t('common.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t(held ? 'timeline.was-held' : 'timeline.edit')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="sm" data-testid="entry-form">
        {change.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, change.error)}</Alert> : null}
        <Textarea
          label={t(held ? 'timeline.hint.MEETING' : `timeline.compose.${kind}`)}
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
            <TextInput type="datetime-local" label={t('timeline.when')} value={form.at} onChange={(event) => setForm({ ...form, at: event.currentTarget.value })} />
            <NumberInput label={t('timeline.minutes')} min={0} max={1440} allowDecimal={false} value={form.minutes} onChange={(minutes) => setForm({ ...form, minutes })} />
          </Group>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button onClick={save} loading={change.isPending} disabled={kind === 'NOTE' && form.text.trim() === ''} data-testid="entry-save">{t('common.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
