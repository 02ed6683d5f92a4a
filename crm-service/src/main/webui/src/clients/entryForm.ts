import type { InteractionInput, TimelineEntry } from '../api/types';

/** What somebody types of a note, a call or a meeting; `at` as the date field has it, in local time. */
export interface EntryForm {
  text: string;
  at: string;
  minutes: number | string;
}

export type WrittenKind = 'NOTE' | 'CALL' | 'MEETING';

/** `YYYY-MM-DDTHH:mm` of the local clock. */
export function localMinute(at: string): string {
  const time = new Date(at);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function formOf(entry: TimelineEntry): EntryForm {
  return { text: entry.text ?? '', at: localMinute(entry.at), minutes: entry.durationSeconds ? Math.round(entry.durationSeconds / 60) : '' };
}

/** A meeting that is yet to come is planned, whatever else is said of it. */
export function isPlan(kind: string, at: string, now: Date): boolean {
  return kind === 'MEETING' && at !== '' && new Date(at) > now;
}

/** @param happened absent: planned where it is yet to come, else as the kind goes */
export function inputOf(kind: WrittenKind, form: EntryForm, now: Date, happened?: InteractionInput['happened']): InteractionInput {
  return {
    channel: kind,
    text: form.text.trim() || undefined,
    direction: kind === 'CALL' ? 'OUT' : undefined,
    at: form.at ? new Date(form.at).toISOString() : undefined,
    durationSeconds: kind !== 'NOTE' && typeof form.minutes === 'number' ? form.minutes * 60 : undefined,
    happened: happened ?? (isPlan(kind, form.at, now) ? 'planned' : undefined),
  };
}

/** A planned meeting as it is reported: one that was to be later has been held just now. */
export function heldForm(entry: TimelineEntry, now: Date): EntryForm {
  const form = formOf(entry);
  return new Date(entry.at) > now ? { ...form, at: localMinute(now.toISOString()) } : form;
}

/** A planned meeting that will not be, or was not. */
export function cancelled(entry: TimelineEntry, now: Date): InteractionInput {
  return {
    channel: 'MEETING',
    text: entry.text ?? undefined,
    at: new Date(entry.at) > now ? undefined : entry.at,
    durationSeconds: entry.durationSeconds ?? undefined,
    dealId: entry.dealId ?? undefined,
    happened: 'cancelled',
  };
}
