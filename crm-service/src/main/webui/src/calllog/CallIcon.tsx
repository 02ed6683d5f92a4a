import { useTranslation } from 'react-i18next';
import type { CallView } from '../api/types';
import { IconArrowsExchange, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '../ui/icons';

/** Which way a call went, and whether two people talked. */
export function CallIcon({ call, size = 18 }: { call: CallView; size?: number }) {
  const { t } = useTranslation();
  const answered = call.outcome === 'ANSWERED';
  const Icon = answered ? { IN: IconPhoneIncoming, OUT: IconPhoneOutgoing, INTERNAL: IconArrowsExchange }[call.direction] : IconPhoneX;
  const label = `${t(`calls.direction.${call.direction}`)}, ${t(`calls.outcome.${call.outcome}`)}`;
  return <Icon size={size} stroke={1.8} role="img" aria-label={label} color={answered ? 'var(--lj-accent)' : 'var(--lj-lost)'} style={{ flex: 'none' }} />;
}
