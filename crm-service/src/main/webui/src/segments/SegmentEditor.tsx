import { Alert, Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, ProblemError, problemText } from '../api/problem';
import type { SegmentView } from '../api/types';
import { conflictsOf, resolved, type Side } from '../clients/conflict';
import { ConflictPanel } from '../clients/ConflictPanel';
import { FilterEditor } from '../filter/FilterEditor';
import { FilterSentence } from '../filter/FilterSentence';
import { isComplete } from '../filter/tree';
import { IconAlertCircle } from '../ui/icons';
import { PreviewPanel } from './PreviewPanel';
import { membership, usePreview, useReadSegment, useSaveSegment } from './queries';
import { formOf, inputOf, type SegmentForm } from './segmentForm';
import classes from './Segments.module.css';
import { useSegmentTexts } from './segmentTexts';

interface SegmentEditorProps {
  segment: SegmentView | null;
  onSaved: (segment: SegmentView) => void;
  /** Stands below the preview. */
  children?: ReactNode;
}

/** A segment to be written, beside whom it selects; who comes too late sees the other's change beside their own. */
export function SegmentEditor({ segment, onSaved, children }: SegmentEditorProps) {
  const { t } = useTranslation();
  const [base, setBase] = useState(segment);
  const [conflict, setConflict] = useState<SegmentView | null>(null);
  const form = useForm<SegmentForm>({
    initialValues: formOf(segment),
    validate: {
      name: (value) => (value.trim() ? null : t('segments.name-missing')),
      filter: (value) => (isComplete(value) ? null : t('segments.unfinished')),
    },
  });
  const [asked] = useDebouncedValue(form.values.filter, 350);
  const ready = isComplete(asked);
  const preview = usePreview(base?.isStatic ? membership(base.id) : asked, ready);
  const save = useSaveSegment();
  const read = useReadSegment();
  const texts = useSegmentTexts();
  const theirs = conflict && formOf(conflict);
  const conflicts = theirs ? conflictsOf(formOf(base), theirs, form.values) : [];

  function send(values: SegmentForm, on: SegmentView | null): void {
    save.mutate({ input: inputOf(values, on), existing: on }, {
      onSuccess: (saved) => {
        setConflict(null);
        setBase(saved);
        form.setInitialValues(formOf(saved));
        form.setValues(formOf(saved));
        onSaved(saved);
      },
      onError: (error) => void refused(error, on),
    });
  }

  async function refused(error: unknown, on: SegmentView | null): Promise<void> {
    if (!(error instanceof ProblemError)) return;
    if (error.status === 412 && on) setConflict(await read(on.id));
    else if (error.slug === 'already-exists') form.setErrors({ name: t('segments.name-taken') });
    else if (fieldErrors(error).name) form.setErrors({ name: t('segments.name-bad') });
  }

  function choose(chosen: Record<string, Side>): void {
    if (!conflict) return;
    const values = resolved(form.values, conflicts, chosen);
    form.setValues(values);
    setBase(conflict);
    send(values, conflict);
  }

  return (
    <div className={classes.columns}>
      <div className={`lj-surface ${classes.panel}`}>
        {conflict ? (
          <ConflictPanel key={conflict.version} conflicts={conflicts} by={null} texts={texts} saving={save.isPending} onChoose={choose} onBack={() => setConflict(null)} />
        ) : (
          <form onSubmit={form.onSubmit((values) => send(values, base))} noValidate data-testid="segment-form">
            <Stack gap="md">
              <Problem error={save.error} told={Boolean(form.errors.name)} />
              <TextInput label={t('segments.name')} name="name" withAsterisk maxLength={100} {...form.getInputProps('name')} />
              <Switch label={t('segments.share')} description={t('segments.share-hint')} {...form.getInputProps('shared', { type: 'checkbox' })} />
              <div>
                <Title order={2} mb={8}>{t('segments.who')}</Title>
                {base?.isStatic ? <WrittenDown segment={base} /> : (
                  <FilterEditor
                    value={form.values.filter}
                    onChange={(filter) => {
                      save.reset();
                      form.setFieldValue('filter', filter);
                    }}
                    error={save.error ?? preview.error}
                    checked={form.errors.filter !== undefined}
                  />
                )}
                {form.errors.filter ? <Text size="sm" mt={6} c="var(--mantine-color-error)" role="alert">{form.errors.filter}</Text> : null}
              </div>
              <Group justify="space-between">
                <Text size="xs" c="dimmed">{base && form.isDirty() ? t('segments.unsaved') : ''}</Text>
                <Button type="submit" loading={save.isPending} data-testid="segment-save">{t(base ? 'common.save' : 'segments.create')}</Button>
              </Group>
            </Stack>
          </form>
        )}
      </div>
      <Stack gap="md">
        <PreviewPanel preview={preview} ready={ready} />
        {children}
      </Stack>
    </div>
  );
}

/** What was refused, unless it is told at the name or settled between two versions. */
function Problem({ error, told }: { error: unknown; told: boolean }) {
  const { t } = useTranslation();
  if (!error || told || (error instanceof ProblemError && error.status === 412)) return null;
  return <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, error)}</Alert>;
}

function WrittenDown({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation();
  return (
    <>
      <Text c="dimmed">{t('segments.static-text')}</Text>
      <FilterSentence filter={segment.filter} mt={6} />
    </>
  );
}
