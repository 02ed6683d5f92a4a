import { expect, test } from 'vitest';
import type { ClientView, ContactPointView, LedgerEntry } from '../api/types';
import { addressesOf, channelsOf, proofOf } from './consents';

const point = (id: string, kind: 'PHONE' | 'EMAIL') => ({ id, kind, value: id, consents: [] }) as unknown as ContactPointView;

test('lists the addresses of the client before those of its contact persons', () => {
  const client = { contactPoints: [point('a', 'EMAIL')], persons: [{ name: 'Anna', contactPoints: [point('b', 'PHONE')] }] } as unknown as ClientView;
  expect(addressesOf(client).map((one) => [one.point.id, one.person])).toEqual([['a', null], ['b', 'Anna']]);
});

test('calls and texts a number, writes to an e-mail address', () => {
  expect(channelsOf(point('a', 'PHONE'))).toEqual(['CALL', 'SMS']);
  expect(channelsOf(point('a', 'EMAIL'))).toEqual(['EMAIL']);
});

test('takes the proof of the newest entry about the very address, channel and purpose', () => {
  const entry = (id: number, more: object) => ({ id, contactPointId: 'a', channel: 'EMAIL', purpose: 'MARKETING', ...more }) as unknown as LedgerEntry;
  const ledger = [entry(3, { purpose: 'SERVICE', proof: 'other' }), entry(2, { proof: 'new' }), entry(1, { proof: 'old' })];
  expect(proofOf(ledger, 'a', 'EMAIL', 'MARKETING')).toBe('new');
  expect(proofOf(ledger, 'b', 'EMAIL', 'MARKETING')).toBeNull();
});
