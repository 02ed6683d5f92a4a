import { expect, test } from 'vitest';
import type { PhoneEvent } from '../api/types';
import { type PanelCall, phaseOf, phoneState } from './phoneState';

function event(callId: string, state: PhoneEvent['state']): PhoneEvent {
  return {
    callId, leg: 'pbx-1.0', state, direction: 'IN', number: '+48221234567', display: null, extension: '201', userId: 'u', clientIds: [], clientName: null,
    at: `2026-03-10T10:00:0${state === 'RINGING' ? 0 : state === 'ANSWERED' ? 4 : 9}Z`,
  };
}

function after(...events: PhoneEvent[]): PanelCall[] {
  return events.reduce<PanelCall[]>((calls, one) => phoneState(calls, { do: 'event', event: one }), []);
}

function phases(calls: PanelCall[]): string[] {
  return calls.map(phaseOf);
}

test('walks from ringing through talking to the note', () => {
  expect(phases(after(event('a', 'RINGING')))).toEqual(['ringing']);
  expect(phases(after(event('a', 'RINGING'), event('a', 'ANSWERED')))).toEqual(['talking']);
  expect(phases(after(event('a', 'RINGING'), event('a', 'ANSWERED'), event('a', 'ENDED')))).toEqual(['after']);
});

test('calls one that nobody answered missed', () => {
  expect(phases(after(event('a', 'RINGING'), event('a', 'ENDED')))).toEqual(['missed']);
});

test('does not ring again when a snapshot repeats the ringing', () => {
  expect(phases(after(event('a', 'RINGING'), event('a', 'ANSWERED'), event('a', 'RINGING')))).toEqual(['talking']);
});

test('puts a new call before one that waits for its note and drops missed ones', () => {
  const calls = after(event('a', 'ANSWERED'), event('a', 'ENDED'), event('b', 'RINGING'), event('b', 'ENDED'), event('c', 'RINGING'));
  expect(calls.map((call) => call.id)).toEqual(['c', 'a']);
});

test('ignores the end of a call it never saw', () => {
  expect(after(event('a', 'ENDED'))).toEqual([]);
});
