import { useTranslation } from 'react-i18next';
import classes from './Campaigns.module.css';
import type { progressOf } from './progress';

interface ProgressBarProps {
  progress: ReturnType<typeof progressOf>;
  label: string;
  slim?: boolean;
}

export function ProgressBar({ progress, label, slim }: ProgressBarProps) {
  const { t } = useTranslation();
  return (
    <div
      className={classes.bar}
      data-slim={slim || undefined}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={progress.total}
      aria-valuenow={progress.done}
      data-testid="campaign-progress"
    >
      {progress.parts.map(({ name, share, count }) => (
        <i key={name} data-part={name} style={{ width: `${share * 100}%` }} title={`${t(`campaigns.part.${name}`)}: ${count}`} />
      ))}
    </div>
  );
}
