import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallCard } from './CallCard';
import { DialPanel } from './DialPanel';
import classes from './PhonePanel.module.css';
import { usePhone } from './PhoneProvider';
import { ReasonDialog } from './ReasonDialog';

/** The telephone of the agent, over every page: the calls that go on, or the dial field when it was opened by hand. */
export function PhonePanel() {
  const { t } = useTranslation();
  const phone = usePhone();
  const reason = phone.unasked ? <ReasonDialog call={phone.unasked} /> : null;
  if (phone.calls.length === 0 && !phone.open) return reason;
  return (
    <section className={classes.panel} aria-label={t('phone.title')} data-testid="phone-panel">
      {phone.calls.map((call, index) => (
        <CallCard key={call.id} call={call} primary={index === 0} />
      ))}
      {reason}
      {phone.open ? (
        <div className={classes.card}>
          <CloseButton className={classes.close} aria-label={t('phone.close')} onClick={() => phone.setOpen(false)} />
          <DialPanel />
        </div>
      ) : null}
    </section>
  );
}
