import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { usesPhone } from '../app/roles';
import { formatPhone } from '../ui/format';
import { IconPhone } from '../ui/icons';
import classes from './PhoneNumber.module.css';
import { useDial } from './queries';

interface PhoneNumberProps {
  number: string;
  display?: string | null;
  clientId?: string;
}

/** A number that can be called with one click, wherever it is shown. */
export function PhoneNumber({ number, display, clientId }: PhoneNumberProps) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const dial = useDial();
  const shown = display ?? formatPhone(number);
  if (!usesPhone(roles)) return <span className="num">{shown}</span>;
  return (
    <Tooltip label={t('phone.call-number')}>
      <UnstyledButton
        className={classes.number}
        disabled={dial.isPending}
        aria-label={t('phone.call', { number: shown })}
        data-testid="call-number"
        onClick={(event) => {
          event.stopPropagation();
          event.preventDefault();
          dial.mutate({ number, clientId });
        }}
      >
        <IconPhone size={14} aria-hidden />
        <span className="num">{shown}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
