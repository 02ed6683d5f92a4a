import type { CampaignView } from '../api/types';

export interface ProgressPart {
  name: 'accepted' | 'rejected' | 'unknown' | 'left-out';
  count: number;
  share: number;
}

/** How far the campaign is: letters with a final answer of the mail server, and clients left out for want of consent. */
export function progressOf({ counts }: CampaignView): { done: number; total: number; share: number; parts: ProgressPart[] } {
  const total = counts.audience;
  const part = (name: ProgressPart['name'], count: number): ProgressPart => ({ name, count, share: total > 0 ? Math.min(1, count / total) : 0 });
  const parts = [
    part('accepted', counts.accepted),
    part('rejected', counts.rejected),
    part('unknown', counts.unknown),
    part('left-out', counts.suppressed + counts.skippedNoConsent + counts.skippedNoAddress),
  ];
  const done = Math.min(total, parts.reduce((sum, one) => sum + one.count, 0));
  return { done, total, share: total > 0 ? done / total : 0, parts };
}
