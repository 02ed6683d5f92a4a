import { useTranslation } from 'react-i18next';
import type { CallView } from '../api/types';
import { formatPhone } from '../ui/format';
import { useFormat } from '../ui/useFormat';
import { CallIcon } from './CallIcon';
import classes from './Calls.module.css';

/** The other side, as the viewer knows it: by name, else by number. */
export function useOtherSide(call: CallView): string {
  const { t } = useTranslation();
  const number = call.direction === 'IN' ? call.callerNumber : call.calledNumber;
  return call.clientName ?? (number ? formatPhone(number) : t('phone.hidden-number'));
}

/** One call of the list; opens how it went. */
export function CallRow({ call, onOpen }: { call: CallView; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const other = useOtherSide(call);
  const number = call.direction === 'IN' ? call.callerNumber : call.calledNumber;
  return (
    <button type="button" className={classes.row} onClick={onOpen} data-testid="call-row">
      <CallIcon call={call} />
      <span className={classes.who}>
        <b className="lj-ellipsis">{other}</b>
        <span className="lj-ellipsis">
          {[call.clientName && number ? formatPhone(number) : null, call.queue ? t('calls.in-queue', { queue: call.queue }) : null].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.colleague}>{call.userName ?? (call.extension ? t('phone.extension', { extension: call.extension }) : t('calls.no-colleague'))}</span>
      <span className={classes.lengths}>
        {call.outcome === 'ANSWERED' ? format.clock(call.talkSeconds) : t(`calls.outcome.${call.outcome}`)}
        <small>{t('calls.waited', { length: format.clock(call.waitSeconds) })}</small>
      </span>
      <time dateTime={call.startedAt}>{format.dateTime(call.startedAt)}</time>
    </button>
  );
}
