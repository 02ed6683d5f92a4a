import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types';
import { useFormat } from '../ui/useFormat';
import classes from './Calls.module.css';

/** Where the call went on its way. */
export function Steps({ steps }: { steps: Step[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-label={t('calls.steps')}>
      <Title order={4} className={classes.part}>{t('calls.steps')}</Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={`${step.at} ${step.kind} ${step.detail ?? ''}`}>
            <time dateTime={step.at} className="num">{format.timeWithSeconds(step.at)}</time>
            <span>
              {t(`calls.step.${step.kind}`)}
              {step.extension ? ` · ${t('phone.extension', { extension: step.extension })}` : ''}
              {step.detail ? ` · ${step.detail}` : ''}
              {step.position ? ` · ${t('calls.place', { place: step.position })}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
