import type { CallListResult } from '../api/types';
import { OUTCOMES, type Outcome } from '../calls/phoneState';

type Disposition = CallListResult['disposition'];

/** What an agent can choose, in the order of the keys 1 to 9: the outcomes of every call. */
export const CHOICES: { disposition: Disposition; outcome: Outcome }[] = OUTCOMES.map((outcome) => ({
  outcome,
  disposition: outcome.toUpperCase().replaceAll('-', '_') as Disposition,
}));

/** The text of a disposition; those that nobody chooses have texts of their own. */
export function dispositionText(disposition: Disposition): string {
  const chosen = CHOICES.find((choice) => choice.disposition === disposition);
  return chosen ? `phone.outcome.${chosen.outcome}` : `lists.disposition.${disposition}`;
}

/** Whether a time belongs to it: when to call again, or to meet. */
export const needsTime = (disposition: Disposition | null) => disposition === 'CALL_LATER' || disposition === 'MEETING_AGREED';
