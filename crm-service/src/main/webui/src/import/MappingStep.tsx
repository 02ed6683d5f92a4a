import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { ImportPolicy, ImportView } from '../api/types';
import { useProperties } from '../properties/queries';
import { IconAlertCircle } from '../ui/icons';
import classes from './Import.module.css';
import { asksForConsent, formOf, hasName, mappingOf, TARGETS, withTarget } from './mapping';
import { useReadAgain, useStartStep } from './queries';

const POLICIES: ImportPolicy[] = ['FILL', 'OVERWRITE', 'SKIP'];
const ENCODINGS = ['UTF-8', 'windows-1250', 'windows-1251', 'UTF-16LE', 'ISO-8859-2'];
const SEPARATORS = [';', ',', '\t', '|'];

/** Which column fills which field. */
export function MappingStep({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => formOf(view.layout, view.mapping));
  const properties = useProperties();
  const step = useStartStep(view.id);
  const fields = [
    ...TARGETS.map((value) => ({ value: value as string, label: t(`imports.target.${value}`) })),
    ...(properties.data ?? []).filter((one) => !one.retired).map((one) => ({ value: `property:${one.id}`, label: one.name })),
  ];
  const incomplete = !hasName(form) || (asksForConsent(form) && (!form.consentSource.trim() || !form.consentProof.trim()));

  return (
    <Stack gap="lg">
      <ReadAs view={view} />
      {view.suggestion ? (
        <Alert color="petrol" title={t('imports.remembered', { name: view.suggestion })}>
          <Button size="xs" onClick={() => step.mutate({ checkByName: view.suggestion ?? '' })} loading={step.isPending}>{t('imports.use-remembered')}</Button>
        </Alert>
      ) : null}
      <div className={`lj-surface ${classes.columns}`} role="group" aria-label={t('imports.columns')}>
        {view.layout.columns.map((column) => (
          <div key={column.index} className={classes.column}>
            <Text fw={600} className="lj-ellipsis">{column.header}</Text>
            <Text size="sm" c="dimmed" className="lj-ellipsis">{column.samples.join(' · ') || t('imports.no-values')}</Text>
            <Select
              aria-label={t('imports.field-of', { column: column.header })}
              placeholder={t('imports.left-out')}
              clearable
              searchable
              data={fields}
              value={form.targets[column.index] ?? null}
              onChange={(target) => setForm(withTarget(form, column.index, target))}
              data-testid={`import-target-${column.index}`}
            />
          </div>
        ))}
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('imports.policy')}
          allowDeselect={false}
          data={POLICIES.map((value) => ({ value, label: t(`imports.policies.${value}`) }))}
          value={form.policy}
          onChange={(policy) => policy && setForm({ ...form, policy: policy as ImportPolicy })}
          data-testid="import-policy"
        />
        <TextInput label={t('imports.source')} description={t('imports.source-hint')} value={form.source} maxLength={100} onChange={(event) => setForm({ ...form, source: event.currentTarget.value })} />
        {asksForConsent(form) ? (
          <>
            <TextInput label={t('imports.consent-source')} withAsterisk maxLength={100} value={form.consentSource} onChange={(event) => setForm({ ...form, consentSource: event.currentTarget.value })} />
            <TextInput label={t('imports.consent-proof')} withAsterisk maxLength={500} value={form.consentProof} onChange={(event) => setForm({ ...form, consentProof: event.currentTarget.value })} />
          </>
        ) : null}
      </SimpleGrid>
      {step.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, step.error)}</Alert> : null}
      <Group>
        <Button disabled={incomplete} loading={step.isPending} onClick={() => step.mutate({ check: mappingOf(form) })} data-testid="import-check">{t('imports.check')}</Button>
        <Text size="sm" c="dimmed">{t(hasName(form) ? 'imports.check-hint' : 'imports.name-missing')}</Text>
      </Group>
    </Stack>
  );
}

/** How the file is read, where that can be another way. */
function ReadAs({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const again = useReadAgain(view.id);
  const { format, sheets, sheet, encoding, separator } = view.layout;
  if (format === 'XLSX') {
    return sheets.length > 1 ? (
      <Select label={t('imports.sheet')} maw={320} allowDeselect={false} data={sheets} value={sheet ?? null} onChange={(value) => value && again.mutate({ sheet: value })} />
    ) : null;
  }
  const encodings = encoding && !ENCODINGS.includes(encoding) ? [encoding, ...ENCODINGS] : ENCODINGS;
  return (
    <Group>
      <Select label={t('imports.encoding')} allowDeselect={false} data={encodings} value={encoding ?? null} onChange={(value) => value && again.mutate({ encoding: value, separator: separator ?? undefined })} />
      <Select
        label={t('imports.separator')}
        allowDeselect={false}
        data={SEPARATORS.map((value) => ({ value, label: value === '\t' ? t('imports.tab') : value }))}
        value={separator ?? null}
        onChange={(value) => value && again.mutate({ encoding: encoding ?? undefined, separator: value })}
      />
    </Group>
  );
}
