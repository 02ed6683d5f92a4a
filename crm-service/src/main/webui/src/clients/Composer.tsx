import { Button, Group, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachButton } from '../attachments/AttachButton';
import { toast } from '../ui/toast';
import classes from './Timeline.module.css';
import { inputOf, isPlan, type WrittenKind } from './entryForm';
import { useAddInteraction } from './entryQueries';

/** Writes a note, a call or a meeting onto the timeline; a meeting in the future is planned. */
export function Composer({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const add = useAddInteraction(clientId);
  const [kind, setKind] = useState<WrittenKind>('NOTE');
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const [minutes, setMinutes] = useState<number | string>('');
  const ready = text.trim() !== '';
  const plan = isPlan(kind, at, new Date());

  function save(): void {
    if (!ready || add.isPending) return;
    add.mutate(inputOf(kind, { text, at: kind === 'NOTE' ? '' : at, minutes }, new Date()), {
      onSuccess: () => {
        setText('');
        setAt('');
        setMinutes('');
        toast(t(plan ? 'timeline.planned' : 'timeline.saved'));
      },
    });
  }

  return (
    <div className={`lj-surface ${classes.composer}`} data-testid="composer">
      <SegmentedControl
        size="xs"
        aria-label={t('timeline.what')}
        value={kind}
        onChange={(value) => setKind(value as WrittenKind)}
        data={(['NOTE', 'CALL', 'MEETING'] as const).map((value) => ({ value, label: t(`timeline.compose.${value}`) }))}
      />
      <Textarea
        aria-label={t(`timeline.hint.${kind}`)}
        placeholder={t(`timeline.hint.${kind}`)}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <Group justify="space-between" align="flex-end">
        {kind === 'NOTE' ? <span /> : (
          <Group gap="xs">
            <TextInput
              type="datetime-local"
              size="xs"
              label={t('timeline.when')}
              description={at ? undefined : t(kind === 'MEETING' ? 'timeline.now-or-plan' : 'timeline.now')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
            <NumberInput size="xs" w={120} label={t('timeline.minutes')} min={0} max={1440} allowDecimal={false} value={minutes} onChange={setMinutes} />
          </Group>
        )}
        <Group gap="xs">
          <AttachButton clientId={clientId} />
          <Button onClick={save} disabled={!ready} loading={add.isPending} data-testid="composer-save">{t(plan ? 'timeline.plan' : 'timeline.save')}</Button>
        </Group>
      </Group>
    </div>
  );
}
