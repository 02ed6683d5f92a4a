import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../api/types';

const COLORS: Record<CampaignView['state'], string> = {
  DRAFT: 'gray', PREPARING: 'amber', RUNNING: 'petrol', PAUSED: 'amber', FINISHED: 'petrol', CANCELLED: 'gray', STOPPED: 'coral',
};

export function StateBadge({ state }: { state: CampaignView['state'] }) {
  const { t } = useTranslation();
  return (
    <Badge color={COLORS[state]} variant={state === 'RUNNING' ? 'filled' : 'light'} data-testid="campaign-state" data-state={state}>
      {t(`campaigns.state.${state}`)}
    </Badge>
  );
}
