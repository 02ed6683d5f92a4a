import { Alert, Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentView } from '../api/types';
import { useSetConsent } from './consentQueries';
import type { Channel, Purpose } from './consents';
import { SOURCES } from './consentTexts';

interface ConsentFormProps {
  clientId: string;
  pointId: string;
  channel: Channel;
  purpose: Purpose;
  now: ConsentView['state'] | 'NONE';
  onClose: () => void;
}

/** What the client answered, how, and where that can be looked up. */
export function ConsentForm({ clientId, pointId, channel, purpose, now, onClose }: ConsentFormProps) {
  const { t } = useTranslation();
  const save = useSetConsent(clientId, pointId);
  const [state, setState] = useState<ConsentView['state']>(now === 'GIVEN' ? 'WITHDRAWN' : 'GIVEN');
  const [source, setSource] = useState<string>('by-phone');
  const [proof, setProof] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ channel, purpose, state, source, proof: proof.trim() || undefined }, { onSuccess: onClose });
  }

  return (
    <form onSubmit={submit} data-testid="consent-form">
      <Stack gap="xs" mt="xs">
        <SegmentedControl
          aria-label={t('consent.answer')}
          value={state}
          onChange={(value) => setState(value as ConsentView['state'])}
          data={(['GIVEN', 'WITHDRAWN'] as const).map((value) => ({ value, label: t(`consent.state.${value}`) }))}
        />
        {now === 'WITHDRAWN' && state === 'GIVEN' ? <Alert color="amber" p="xs">{t('consent.anew')}</Alert> : null}
        <Group grow align="flex-start">
          <Select
            label={t('consent.how')}
            allowDeselect={false}
            data={SOURCES.map((value) => ({ value, label: t(`consent.source.${value}`) }))}
            value={source}
            onChange={(value) => setSource(value ?? 'by-phone')}
          />
          <TextInput label={t('consent.proof')} placeholder={t('consent.proof-hint')} maxLength={500} value={proof} onChange={(event) => setProof(event.currentTarget.value)} />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button size="compact-sm" variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button size="compact-sm" type="submit" loading={save.isPending}>{t('common.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
