import type { PhoneEvent } from '../api/types';

/** A call on the panel. It stays after its end until the agent has written the note or put it away. */
export interface PanelCall {
  id: string;
  last: PhoneEvent;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
}

export type PhoneAction = { do: 'event'; event: PhoneEvent } | { do: 'dismiss'; callId: string };

export function phoneState(calls: PanelCall[], action: PhoneAction): PanelCall[] {
  if (action.do === 'dismiss') return calls.filter((call) => call.id !== action.callId);
  const { event } = action;
  const known = calls.find((call) => call.id === event.callId);
  if (!known) return event.state === 'ENDED' ? calls : [opened(event), ...withoutUnanswered(calls)];
  if (known.endedAt) return calls;
  return calls.map((call) => (call === known ? advanced(known, event) : call));
}

function opened(event: PhoneEvent): PanelCall {
  return {
    id: event.callId,
    last: event,
    startedAt: event.at,
    answeredAt: event.state === 'ANSWERED' ? event.at : null,
    endedAt: null,
  };
}

function advanced(call: PanelCall, event: PhoneEvent): PanelCall {
  if (event.state === 'RINGING' && call.answeredAt) return call;
  return {
    ...call,
    last: event,
    answeredAt: event.state === 'ANSWERED' ? (call.answeredAt ?? event.at) : call.answeredAt,
    endedAt: event.state === 'ENDED' ? event.at : null,
  };
}

/** A new call clears away the ended ones that need no note. */
function withoutUnanswered(calls: PanelCall[]): PanelCall[] {
  return calls.filter((call) => !call.endedAt || call.answeredAt);
}

export type PanelPhase = 'ringing' | 'talking' | 'after' | 'missed';

export function phaseOf(call: PanelCall): PanelPhase {
  if (call.endedAt) return call.answeredAt ? 'after' : 'missed';
  return call.answeredAt ? 'talking' : 'ringing';
}

/** Outcomes by key: the digit is the place in this list. */
export const OUTCOMES = [
  'interested', 'offer-wanted', 'meeting-agreed', 'call-later', 'no-decision', 'not-interested', 'wrong-person', 'complaint', 'do-not-call',
] as const;

export type Outcome = (typeof OUTCOMES)[number];
