import parsePhoneNumber from 'libphonenumber-js/min';

export type Language = 'en' | 'pl' | 'ru';
export const LANGUAGES: Language[] = ['en', 'pl', 'ru'];

const FALLBACK: Record<Language, string> = { en: 'en-GB', pl: 'pl-PL', ru: 'ru-RU' };

/** The full locale for a language: the browser's own regional variant when it speaks that language. */
export function localeFor(language: string, browser: readonly string[]): string {
  const regional = browser.find((tag) => tag.length > 2 && tag.split('-')[0] === language);
  return regional ?? FALLBACK[language as Language] ?? 'en-GB';
}

/** Formatting in one locale; formatters are kept, because making one is slow. */
export class Format {
  private readonly kept = new Map<string, unknown>();

  constructor(readonly locale: string) {}

  private keep<T>(name: string, make: () => T): T {
    if (!this.kept.has(name)) this.kept.set(name, make());
    return this.kept.get(name) as T;
  }

  private numbers(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.keep(name, () => new Intl.NumberFormat(this.locale, options));
  }

  private dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.keep(name, () => new Intl.DateTimeFormat(this.locale, options));
  }

  number(value: number): string {
    return this.numbers('n', { maximumFractionDigits: 1 }).format(value);
  }

  percent(share: number, digits = 0): string {
    return this.numbers(`%${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(share);
  }

  /** An amount in minor units, whole units shown when there are no cents. */
  money(amountMinor: number, currency: string): string {
    const whole = amountMinor % 100 === 0;
    const digits = whole ? 0 : 2;
    return this.numbers(`m${currency}${digits}`, {
      style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits,
    }).format(amountMinor / 100);
  }

  /** An amount short enough for a column head or a chart: 1.2M zł. */
  moneyShort(amountMinor: number, currency: string): string {
    return this.numbers(`s${currency}`, {
      style: 'currency', currency, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1,
    }).format(amountMinor / 100);
  }

  /** Several as one enumeration: "a, b or c", "a, b and c". */
  list(parts: string[], type: 'and' | 'or'): string {
    return this.keep(`l${type}`, () => new Intl.ListFormat(this.locale, { type: type === 'and' ? 'conjunction' : 'disjunction' })).format(parts);
  }

  date(value: string | number): string {
    return this.dates('d', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(value));
  }

  day(value: string | number): string {
    return this.dates('day', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(value));
  }

  dayShort(value: string | number): string {
    return this.dates('ds', { day: 'numeric', month: 'short' }).format(new Date(value));
  }

  time(value: string | number): string {
    return this.dates('t', { hour: '2-digit', minute: '2-digit' }).format(new Date(value));
  }

  timeWithSeconds(value: string | number): string {
    return this.dates('ts', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(value));
  }

  dateTime(value: string | number): string {
    return this.dates('dt', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(value));
  }

  /** "3 days ago", "in 2 hours": the largest unit that fits. */
  ago(value: string | number, now = Date.now()): string {
    const relative = this.keep('r', () => new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }));
    const seconds = (new Date(value).getTime() - now) / 1000;
    const steps: [Intl.RelativeTimeFormatUnit, number][] = [
      ['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60],
    ];
    for (const [unit, size] of steps) {
      if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
    }
    return relative.format(0, 'second');
  }

  /** A length of time as its two largest units: "3 d 4 h", "2 min 5 s". */
  length(seconds: number): string {
    const units: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];
    let rest = Math.max(0, Math.round(seconds));
    const parts: string[] = [];
    for (const [unit, size] of units) {
      const count = Math.floor(rest / size);
      rest -= count * size;
      if (count > 0) parts.push(this.numbers(`u${unit}`, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count));
      if (parts.length === 2 || (parts.length === 1 && count === 0)) break;
    }
    return parts.length > 0 ? parts.join(' ') : this.numbers('usecond', { style: 'unit', unit: 'second', unitDisplay: 'narrow' }).format(0);
  }

  /** Talk time as a clock: 4:05. */
  clock(seconds: number): string {
    const whole = Math.max(0, Math.floor(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    const tail = String(whole % 60).padStart(2, '0');
    return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
  }
}

/** A number in international spelling; what is no number is left as it is. */
export function formatPhone(value: string): string {
  return parsePhoneNumber(value)?.formatInternational() ?? value;
}

/** Major units typed by a person into minor units. */
export function toMinor(value: number): number {
  return Math.round(value * 100);
}

/** Two letters for a picture that is not there; a lead named by its number gets a hash. */
export function initials(name: string): string {
  const words = name.replace(/[^\p{L} ]/gu, '').split(' ').filter(Boolean);
  return words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? '').join('') || '#';
}
