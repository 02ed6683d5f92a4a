import type { CallListInput, CallListView } from '../api/types';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Day = (typeof DAYS)[number];

export interface Question {
  text: string;
  /** One a line; empty: any answer. */
  choices: string;
}

export interface CallListForm {
  name: string;
  segmentId: string | null;
  mode: CallListInput['mode'];
  agentIds: string[];
  firstDay: string;
  lastDay: string;
  days: Day[];
  from: string;
  to: string;
  most: number;
  busyMinutes: number;
  noAnswerMinutes: number;
  failedMinutes: number;
  advertising: boolean;
  opensDeal: boolean;
  typeId: string | null;
  amountMinor: number;
  currency: string | null;
  text: string;
  questions: Question[];
}

const isoDay = (daysAhead: number) => {
  const day = new Date();
  day.setDate(day.getDate() + daysAhead);
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

export function newForm(segmentId: string | null): CallListForm {
  return {
    name: '', segmentId, mode: 'PREVIEW', agentIds: [], firstDay: isoDay(0), lastDay: isoDay(6), days: DAYS.slice(0, 5), from: '09:00', to: '18:00',
    most: 3, busyMinutes: 15, noAnswerMinutes: 120, failedMinutes: 240, advertising: true, opensDeal: false, typeId: null, amountMinor: 0, currency: null, text: '', questions: [],
  };
}

export function formOf({ name, segmentId, mode, agentIds, plan }: CallListView): CallListForm {
  const { hours, retries, advertising, deal, script } = plan;
  return {
    name, segmentId, mode, agentIds: [...agentIds], firstDay: hours.firstDay, lastDay: hours.lastDay, days: DAYS.filter((day) => hours.days.includes(day)),
    from: hours.from.slice(0, 5), to: hours.to.slice(0, 5), ...retries, advertising: advertising ?? false, opensDeal: Boolean(deal), typeId: deal?.typeId ?? null,
    amountMinor: deal?.amountMinor ?? 0, currency: deal?.currency ?? null, text: script.text,
    questions: script.questions.map((question) => ({ text: question.text, choices: question.choices.join('\n') })),
  };
}

/** @param usual the deal type and the currency that hold where none was chosen */
export function inputOf(form: CallListForm, usual: { typeId: string; currency: string }): CallListInput {
  return {
    name: form.name.trim(),
    segmentId: form.segmentId ?? '',
    mode: form.mode,
    agentIds: form.agentIds,
    plan: {
      hours: { firstDay: form.firstDay, lastDay: form.lastDay, days: form.days, from: form.from, to: form.to },
      retries: { most: form.most, busyMinutes: form.busyMinutes, noAnswerMinutes: form.noAnswerMinutes, failedMinutes: form.failedMinutes },
      advertising: form.advertising,
      deal: form.opensDeal ? { typeId: form.typeId ?? usual.typeId, amountMinor: form.amountMinor, currency: form.currency ?? usual.currency } : undefined,
      script: {
        text: form.text.trim(),
        questions: form.questions
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, choices }) => ({ text: text.trim(), choices: choices.split('\n').map((line) => line.trim()).filter(Boolean) })),
      },
    },
  };
}
