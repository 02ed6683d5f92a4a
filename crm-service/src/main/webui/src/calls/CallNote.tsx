import { Button, Group, Text, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnownEntry } from '../calllists/queries';
import { useAddInteraction } from '../clients/entryQueries';
import { toast } from '../ui/toast';
import classes from './PhonePanel.module.css';
import { type Outcome, OUTCOMES } from './phoneState';
import { usePhone } from './PhoneProvider';

interface CallNoteProps {
  callId: string;
  clientId: string | null;
  /** Keys 1-9 choose the outcome and Enter saves while the focus is on this card, never elsewhere on the page. */
  card: RefObject<HTMLDivElement | null>;
}

export function CallNote({ callId, clientId, card }: CallNoteProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const add = useAddInteraction(clientId ?? '');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  // What comes of a call of a call list is said on the page of the list.
  const ofList = useKnownEntry()?.callId === callId;
  const ready = !ofList && clientId !== null && (outcome !== null || text.trim() !== '') && !add.isPending;

  function save(): void {
    if (!ready) return;
    const said = [outcome ? t(`phone.outcome.${outcome}`) : '', text.trim()].filter(Boolean).join(': ');
    add.mutate({ channel: 'NOTE', text: said }, {
      onSuccess: () => {
        toast(t('phone.saved'));
        phone.dismiss(callId);
      },
    });
  }

  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLTextAreaElement;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const digit = OUTCOMES[Number(event.key) - 1];
      if (!writing && plain && digit) {
        event.preventDefault();
        setOutcome(digit);
      } else if (event.key === 'Enter' && (writing ? event.ctrlKey || event.metaKey : event.target === element)) {
        event.preventDefault();
        save();
      }
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  });

  if (ofList) return null;
  return (
    <div data-testid="phone-note">
      <div className={classes.label}>{t('phone.outcome-label')}</div>
      <div className={classes.outcomes} role="group" aria-label={t('phone.outcome-label')}>
        {OUTCOMES.map((one, index) => (
          <button
            key={one}
            type="button"
            className={classes.outcome}
            aria-pressed={outcome === one}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => setOutcome(outcome === one ? null : one)}
            data-testid={`outcome-${index + 1}`}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            {t(`phone.outcome.${one}`)}
          </button>
        ))}
      </div>
      <Textarea
        mt={10}
        label={t('phone.note')}
        placeholder={t('phone.note-hint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between" mt={10} gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed">{clientId ? t('phone.keys') : t('phone.note-waits')}</Text>
        <Button onClick={save} disabled={!ready} loading={add.isPending} data-testid="phone-save">{t('phone.save')}</Button>
      </Group>
    </div>
  );
}
