import type { ExportColumn } from '../api/types';

/** In the order of the file. */
export const COLUMNS: ExportColumn[] = [
  'NAME', 'KIND', 'PHONE', 'EMAIL', 'TAX_NUMBER', 'ADDRESS', 'POSTAL_CODE', 'CITY', 'REGION', 'SIZE', 'SOURCE', 'OWNER', 'CATEGORIES', 'NOTE', 'PERSONS', 'CONSENTS',
];

/** What is chosen as the API takes it: columns by their names, properties by their ids. */
export function parts(chosen: string[]): { columns: ExportColumn[]; properties: string[] } {
  const known = new Set<string>(COLUMNS);
  return { columns: COLUMNS.filter((column) => chosen.includes(column)), properties: chosen.filter((column) => !known.has(column)) };
}
