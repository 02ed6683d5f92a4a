import { Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError } from '../api/problem';
import type { ClientRow } from '../api/types';
import { wrongPlaces } from '../filter/tree';
import { Failure } from '../ui/Failure';
import { useFormat } from '../ui/useFormat';
import type { usePreview } from './queries';
import classes from './Segments.module.css';

interface PreviewPanelProps {
  preview: ReturnType<typeof usePreview>;
  /** Whether there is a filter that can be asked. */
  ready: boolean;
}

/** How many clients are selected now, and the first ten of them by name. */
export function PreviewPanel({ preview, ready }: PreviewPanelProps) {
  const { t } = useTranslation();
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={t('segments.preview')} data-testid="segment-preview">
      <Title order={2} mb={6}>{t('segments.preview')}</Title>
      <div aria-live="polite">{ready ? <Found preview={preview} /> : <Text c="dimmed">{t('segments.preview-waits')}</Text>}</div>
    </section>
  );
}

function Found({ preview }: { preview: PreviewPanelProps['preview'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { error, data } = preview;
  if (error instanceof ProblemError && wrongPlaces(error.violations).size > 0) return <Text c="dimmed">{t('segments.preview-wrong')}</Text>;
  if (error) return <Failure error={error} retry={() => void preview.refetch()} compact />;
  if (!data) return <Skeleton height={120} />;
  if (data.count === 0) return <Text c="dimmed" data-testid="segment-count">{t('segments.nobody-fits')}</Text>;
  const more = data.count - data.sample.length;
  return (
    <div style={{ opacity: preview.isPlaceholderData ? 0.55 : 1 }}>
      <Text className={`num ${classes.count}`} data-testid="segment-count">{t('segments.count', { count: data.count, shown: format.number(data.count) })}</Text>
      <ul className={classes.sample}>{data.sample.map((row) => <Sample key={row.id} row={row} />)}</ul>
      {more > 0 ? <Text size="xs" c="dimmed" mt={6}>{t('segments.more', { count: more, shown: format.number(more) })}</Text> : null}
    </div>
  );
}

function Sample({ row }: { row: ClientRow }) {
  return (
    <li>
      <Link className="lj-link lj-ellipsis" to={`/clients/${row.id}`}>{row.name}</Link>
      <Text size="xs" c="dimmed" className="lj-ellipsis">{[row.city, ...row.categories].filter(Boolean).join(' · ')}</Text>
    </li>
  );
}
