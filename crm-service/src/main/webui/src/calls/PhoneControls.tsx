import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconArrowsExchange, IconPhoneOff } from '../ui/icons';
import { useHangUp, usePassOn } from './queries';

/** What is done on the phone, done from the page: hang up, and pass the other side on. */
export function PhoneControls({ leg, talking }: { leg: string; talking: boolean }) {
  const { t } = useTranslation();
  const hangUp = useHangUp();
  const passOn = usePassOn();
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useState('');

  function pass(event: FormEvent): void {
    event.preventDefault();
    if (to.trim()) passOn.mutate({ leg, to: to.trim() }, { onSuccess: () => setAsking(false) });
  }

  return (
    <>
      <Group gap="xs">
        <Button color="coral" leftSection={<IconPhoneOff size={16} />} loading={hangUp.isPending} onClick={() => hangUp.mutate(leg)} data-testid="hang-up">
          {t('phone.hang-up')}
        </Button>
        {talking ? (
          <Button variant="default" leftSection={<IconArrowsExchange size={16} />} aria-expanded={asking} onClick={() => setAsking(!asking)} data-testid="pass-on">
            {t('phone.pass-on')}
          </Button>
        ) : null}
      </Group>
      {asking && talking ? (
        <form onSubmit={pass}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput flex={1} label={t('phone.pass-on-to')} value={to} maxLength={40} data-autofocus onChange={(event) => setTo(event.currentTarget.value)} />
            <Button type="submit" variant="default" loading={passOn.isPending} disabled={!to.trim()}>{t('phone.pass-on')}</Button>
          </Group>
        </form>
      ) : null}
    </>
  );
}
