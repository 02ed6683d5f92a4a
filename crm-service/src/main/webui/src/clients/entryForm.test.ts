import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../api/types';
import { cancelled, formOf, heldForm, inputOf, isPlan } from './entryForm';

const now = new Date('2026-11-27T12:00:00Z');
const meeting = { id: 'm', at: '2026-11-28T09:00:00Z', kind: 'MEETING', happened: 'planned', text: 'Show the crane', durationSeconds: 3600 } as TimelineEntry;

describe('what is typed of an entry', () => {
  it('is a plan only for a meeting that is yet to come', () => {
    expect(isPlan('MEETING', '2026-12-24T10:00', now)).toBe(true);
    expect(isPlan('MEETING', '2026-01-24T10:00', now)).toBe(false);
    expect(isPlan('CALL', '2026-12-24T10:00', now)).toBe(false);
    expect(isPlan('MEETING', '', now)).toBe(false);
  });

  it('becomes the input of the kind', () => {
    expect(inputOf('CALL', { text: ' Agreed ', at: '', minutes: 5 }, now)).toEqual({
      channel: 'CALL', text: 'Agreed', direction: 'OUT', at: undefined, durationSeconds: 300, happened: undefined,
    });
    expect(inputOf('MEETING', { text: 'Tour', at: '2026-12-24T10:00', minutes: '' }, now).happened).toBe('planned');
  });

  it('comes back out of the entry as it went in', () => {
    const form = formOf(meeting);
    expect(form.minutes).toBe(60);
    expect(new Date(form.at).toISOString()).toBe('2026-11-28T09:00:00.000Z');
  });

  it('of a meeting that was held before its time says that it was now', () => {
    expect(new Date(heldForm(meeting, now).at).toISOString()).toBe('2026-11-27T12:00:00.000Z');
    expect(new Date(heldForm(meeting, new Date('2026-11-29T00:00:00Z')).at).toISOString()).toBe('2026-11-28T09:00:00.000Z');
  });

  it('of a meeting that is called off keeps what was planned', () => {
    expect(cancelled(meeting, now)).toMatchObject({ happened: 'cancelled', at: undefined, text: 'Show the crane', durationSeconds: 3600 });
    expect(cancelled(meeting, new Date('2026-11-29T00:00:00Z')).at).toBe('2026-11-28T09:00:00Z');
  });
});
