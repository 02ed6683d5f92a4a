import type { Role } from '../api/types';

export type Section = 'funnel' | 'deals' | 'clients' | 'tasks' | 'calls' | 'call-lists' | 'segments' | 'campaigns' | 'settings';

const ALLOWED: Record<Section, Role[]> = {
  funnel: ['admin', 'head', 'manager'],
  deals: ['admin', 'head', 'manager', 'agent'],
  clients: ['admin', 'head', 'manager', 'agent', 'marketer'],
  tasks: ['admin', 'head', 'manager', 'agent'],
  calls: ['admin', 'head', 'manager', 'agent'],
  'call-lists': ['admin', 'head', 'manager', 'agent', 'marketer'],
  segments: ['admin', 'head', 'manager', 'agent', 'marketer'],
  campaigns: ['admin', 'head', 'marketer'],
  settings: ['admin', 'head', 'manager', 'agent', 'marketer'],
};

const HOMES: [Role, Section][] = [
  ['head', 'funnel'],
  ['admin', 'funnel'],
  ['manager', 'deals'],
  ['agent', 'tasks'],
  ['marketer', 'campaigns'],
];

export function hasRole(roles: readonly string[], ...wanted: Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

export function maySee(roles: readonly string[], section: Section): boolean {
  return hasRole(roles, ...ALLOWED[section]);
}

export function sectionsFor(roles: readonly string[]): Section[] {
  return (Object.keys(ALLOWED) as Section[]).filter((section) => maySee(roles, section));
}

export function homeFor(roles: readonly string[]): string {
  const home = HOMES.find(([role]) => roles.includes(role));
  return `/${home ? home[1] : 'clients'}`;
}

export function usesPhone(roles: readonly string[]): boolean {
  return hasRole(roles, 'admin', 'head', 'manager', 'agent');
}

/** The channels of the live stream a viewer may follow. */
export function channelsFor(roles: readonly string[]): string {
  const channels = ['crm'];
  if (usesPhone(roles)) channels.unshift('phone');
  if (maySee(roles, 'campaigns')) channels.push('campaigns');
  if (maySee(roles, 'funnel')) channels.push('funnel');
  return channels.join(',');
}
