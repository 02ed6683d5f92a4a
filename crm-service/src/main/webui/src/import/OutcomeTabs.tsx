import { Badge, Button, Table, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportOutcome, ImportRow, ImportView } from '../api/types';
import { useProperties } from '../properties/queries';
import { useUsers } from '../settings/queries';
import { useFormat } from '../ui/useFormat';
import classes from './Import.module.css';
import { useImportRows } from './queries';

const ORDER: ImportOutcome[] = ['NEW', 'CHANGED', 'SAME', 'SKIPPED', 'DUPLICATE', 'REJECTED'];

/** The rows by what each does or did. */
export function OutcomeTabs({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const there = ORDER.filter((outcome) => (view.counts[outcome] ?? 0) > 0);
  if (there.length === 0) return <Text>{t('imports.no-rows')}</Text>;
  return (
    <Tabs defaultValue={there[0]} keepMounted={false}>
      <Tabs.List>
        {there.map((outcome) => (
          <Tabs.Tab key={outcome} value={outcome} data-testid={`import-tab-${outcome}`} rightSection={<Badge variant="light" color={outcome === 'REJECTED' ? 'coral' : 'petrol'} className="num">{format.number(view.counts[outcome] ?? 0)}</Badge>}>
            {t(`imports.outcome.${outcome}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {there.map((outcome) => <Tabs.Panel key={outcome} value={outcome} pt="sm"><Rows view={view} outcome={outcome} /></Tabs.Panel>)}
    </Tabs>
  );
}

function Rows({ view, outcome }: { view: ImportView; outcome: ImportOutcome }) {
  const { t } = useTranslation();
  const rows = useImportRows(view.id, outcome);
  const taken = view.mapping?.columns.map((column) => column.column) ?? [];
  const shown = (taken.length > 0 ? taken : view.layout.columns.map((column) => column.index)).slice(0, 6);
  const explained = outcome === 'CHANGED' || outcome === 'DUPLICATE' || outcome === 'REJECTED' || view.state === 'UNDONE';
  return (
    <div className={`lj-surface ${classes.rows}`} tabIndex={0} role="region" aria-label={t(`imports.outcome.${outcome}`)}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.row')}</Table.Th>
            {explained ? <Table.Th>{t('imports.what')}</Table.Th> : null}
            {shown.map((column) => <Table.Th key={column}>{view.layout.columns[column]?.header}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.data?.pages.flatMap((page) => page.items).map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td className="num">{row.clientId && view.state === 'APPLIED' ? <Link className="lj-link" to={`/clients/${row.clientId}`}>{row.number}</Link> : row.number}</Table.Td>
              {explained ? <Table.Td><What row={row} /></Table.Td> : null}
              {shown.map((column) => <Table.Td key={column}>{row.cells[column]}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.hasNextPage ? <Button variant="subtle" m="xs" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{t('imports.more')}</Button> : null}
    </div>
  );
}

function What({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const properties = useProperties();
  const users = useUsers();
  const nameOf = (field: string) =>
    field.startsWith('property:') ? (properties.data?.find((one) => field.endsWith(one.id))?.name ?? field) : t(`imports.target.${field}`);
  const valueOf = (field: string, value: unknown) =>
    field === 'owner' ? (users.data?.find((one) => one.id === value)?.name ?? String(value)) : String(value);
  const { changes } = row;
  const added = [...(changes?.points.map((point) => point.value) ?? []), ...(changes?.categories ?? []), ...(changes?.person ? [changes.person.name] : [])];
  return (
    <Text size="sm" component="div">
      {row.undone ? <div>{t(`imports.undone.${row.undone}`)}{row.detail ? `: ${row.detail}` : ''}</div> : null}
      {row.reason && !row.undone ? t(`imports.reason.${row.reason}`, { detail: row.detail ?? '' }) : null}
      {Object.entries(changes?.fields ?? {}).map(([field, { from, to }]) => (
        <div key={field}>
          {nameOf(field)}: {from === null || from === undefined ? null : <><span className={classes.from}>{valueOf(field, from)}</span> → </>}{valueOf(field, to)}
        </div>
      ))}
      {added.length > 0 ? <div>+ {added.join(', ')}</div> : null}
    </Text>
  );
}
