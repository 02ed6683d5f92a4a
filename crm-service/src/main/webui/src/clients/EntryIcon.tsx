import type { TimelineEntry } from '../api/types';
import {
  IconCheckbox, IconMail, IconMessage, IconNote, IconPaperclip, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX, IconStairs, IconUsers,
} from '../ui/icons';
import type { TablerIcon } from '../ui/iconType';

const MISSED = ['missed', 'busy', 'no-answer', 'failed', 'cancelled'];

export type EntryTone = 'good' | 'bad' | 'plain' | 'deal';

export function entryTone(entry: Pick<TimelineEntry, 'kind' | 'happened'>): EntryTone {
  if (entry.kind === 'STAGE') return entry.happened === 'lost' ? 'bad' : entry.happened === 'won' ? 'good' : 'deal';
  if (MISSED.includes(entry.happened ?? '') || ['bounced', 'rejected', 'unsubscribed'].includes(entry.happened ?? '')) return 'bad';
  if (entry.happened === 'planned') return 'deal';
  return entry.kind === 'NOTE' || entry.kind === 'ATTACHMENT' ? 'plain' : 'good';
}

function iconOf(entry: TimelineEntry): TablerIcon {
  switch (entry.kind) {
    case 'CALL':
      if (MISSED.includes(entry.happened ?? '')) return IconPhoneX;
      return entry.direction === 'OUT' ? IconPhoneOutgoing : IconPhoneIncoming;
    case 'EMAIL':
      return IconMail;
    case 'SMS':
      return IconMessage;
    case 'MEETING':
      return IconUsers;
    case 'STAGE':
      return IconStairs;
    case 'TASK':
      return IconCheckbox;
    case 'ATTACHMENT':
      return IconPaperclip;
    case 'NOTE':
      return IconNote;
  }
}

export function EntryIcon({ entry, size = 17 }: { entry: TimelineEntry; size?: number }) {
  const Icon = iconOf(entry);
  return <Icon size={size} stroke={1.8} aria-hidden style={{ flex: 'none' }} />;
}
