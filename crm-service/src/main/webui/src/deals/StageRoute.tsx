import { useTranslation } from 'react-i18next';
import type { DealView, StageView } from '../api/types';
import { stageColor } from '../ui/theme';
import classes from './DealDrawer.module.css';
import { useStageName } from './stageName';

interface StageRouteProps {
  stages: StageView[];
  deal: DealView;
  onMove?: (stageId: string) => void;
}

/** The process as a road with the place of this deal; a click on a stage moves the deal there. */
export function StageRoute({ stages, deal, onMove }: StageRouteProps) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const here = stages.findIndex((stage) => stage.id === deal.stageId);
  return (
    <ol className={classes.route} aria-label={t('deals.route')}>
      {stages.map((stage, index) => (
        <li key={stage.id}>
          <button
            type="button"
            disabled={!onMove || index === here}
            aria-current={index === here ? 'step' : undefined}
            title={stageName(stage)}
            onClick={() => onMove?.(stage.id)}
            style={index <= here ? { background: stageColor(index, stages.length) } : undefined}
          >
            <span>{stageName(stage)}</span>
          </button>
        </li>
      ))}
      <li className={classes.place}>{stages[here] ? t('deals.place', { stage: stageName(stages[here]), place: here + 1, of: stages.length }) : null}</li>
    </ol>
  );
}
