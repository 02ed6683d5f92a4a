import { Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../api/types';
import { ClientSelect } from '../clients/ClientSelect';
import { groupOf } from '../filter/tree';
import { type FilterWords, useFilterWords } from '../filter/words';
import { Failure } from '../ui/Failure';
import { IconCheck, IconX } from '../ui/icons';
import { useWhy } from './queries';
import { explainedParts } from './segmentForm';
import classes from './Segments.module.css';

/** Why a client is in the saved segment, or not: every condition with a tick or a cross. */
export function WhyPanel({ segmentId }: { segmentId: string }) {
  const { t } = useTranslation();
  const words = useFilterWords();
  const [clientId, setClientId] = useState<string | null>(null);
  const why = useWhy(segmentId, clientId);
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={t('segments.why')} data-testid="segment-why">
      <Title order={2} mb={2}>{t('segments.why')}</Title>
      <Text size="xs" c="dimmed" mb={8}>{t('segments.why-text')}</Text>
      <ClientSelect label={t('segments.why-client')} value={clientId} onChange={setClientId} />
      <div aria-live="polite" style={{ marginTop: 10 }}>
        {why.error ? <Failure error={why.error} retry={() => void why.refetch()} compact /> : null}
        {clientId && why.isPending ? <Skeleton height={60} /> : null}
        {clientId && why.data ? (
          <>
            <Text fw={600} mb={6} data-testid="segment-verdict">{t(why.data.holds ? 'segments.is-in' : 'segments.is-out')}</Text>
            <ul className={classes.reasons}><Reason explanation={why.data} words={words} /></ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

function Reason({ explanation, words }: { explanation: Explanation; words: FilterWords }) {
  const { t } = useTranslation();
  const { node, holds } = explanation;
  const group = groupOf(node);
  const parts = explainedParts(explanation);
  const text = group ? t(parts.length === 0 ? 'filter.sentence.everybody' : `filter.mode.${group.mode}`) : words.condition(node);
  return (
    <li data-testid="segment-reason" data-holds={holds}>
      <div className={classes.reason}>
        <span className={classes.mark} data-holds={holds} role="img" aria-label={t(holds ? 'segments.holds' : 'segments.fails')}>
          {holds ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />}
        </span>
        <Text c={group ? 'dimmed' : undefined}>{text}</Text>
      </div>
      {parts.length > 0 ? <ul className={classes.reasons}>{parts.map((part, index) => <Reason key={index} explanation={part} words={words} />)}</ul> : null}
    </li>
  );
}
