import { expect, test } from 'vitest';
import type { CampaignView } from '../api/types';
import { htmlToLetter, letterToHtml } from './letter';
import { progressOf } from './progress';

test('turns paragraphs and lines into markup and back', () => {
  const letter = 'Hello {client.name|there},\nit is <b>spring</b>.\n\nYours';
  expect(letterToHtml(letter)).toBe('<p>Hello {client.name|there},<br>it is <b>spring</b>.</p>\n<p>Yours</p>');
  expect(htmlToLetter(letterToHtml(letter))).toBe(letter);
});

test('leaves a letter with its own blocks alone', () => {
  const html = '<table><tr><td>Hi</td></tr></table>';
  expect(letterToHtml(html)).toBe(html);
  expect(htmlToLetter(html)).toBe(html);
});

test('counts answered and left out letters as done, waiting ones not', () => {
  const counts = { audience: 100, ready: 30, inflight: 5, accepted: 50, deferred: 5, rejected: 4, unknown: 1, suppressed: 2, skippedNoConsent: 2, skippedNoAddress: 1 };
  const progress = progressOf({ counts } as CampaignView);
  expect(progress.done).toBe(60);
  expect(progress.share).toBeCloseTo(0.6);
  expect(progress.parts.map(({ count }) => count)).toEqual([50, 4, 1, 5]);
});

test('shows an empty campaign as not begun', () => {
  const counts = { audience: 0, ready: 0, inflight: 0, accepted: 0, deferred: 0, rejected: 0, unknown: 0, suppressed: 0, skippedNoConsent: 0, skippedNoAddress: 0 };
  expect(progressOf({ counts } as CampaignView).share).toBe(0);
});
