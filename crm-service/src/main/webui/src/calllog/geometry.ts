import type { CallDetail, LegFacts } from '../api/types';

export interface Bar {
  leg: LegFacts;
  /** In per cent of the call's length. */
  from: number;
  width: number;
  talks: { from: number; width: number }[];
}

/** The people of a call, the first to take part first, each with the times in which they heard somebody. */
export function bars({ call, story }: CallDetail): Bar[] {
  const people = story.legs.filter((leg) => leg.kind !== 'PLUMBING');
  const begin = Math.min(Date.parse(call.startedAt), ...people.map((leg) => Date.parse(leg.beganAt)));
  const end = Math.max(Date.parse(call.endedAt), ...people.map((leg) => Date.parse(leg.endedAt)));
  const length = Math.max(1, end - begin);
  const span = (from: string, to: string) => ({
    from: (100 * (Date.parse(from) - begin)) / length,
    width: Math.max(0.5, (100 * (Date.parse(to) - Date.parse(from))) / length),
  });
  return people.map((leg) => ({
    leg,
    ...span(leg.beganAt, leg.endedAt),
    talks: story.talks.filter((talk) => talk.legs.includes(leg.id)).map((talk) => span(talk.from, talk.to)),
  }));
}
