import { Alert, Group, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import { Failure } from '../ui/Failure';
import { IconAlertTriangle } from '../ui/icons';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { CampaignEditor } from './CampaignEditor';
import { CampaignOrders } from './CampaignOrders';
import { CampaignProgress } from './CampaignProgress';
import { LetterPreview } from './LetterPreview';
import { MessageTable } from './MessageTable';
import { useCampaign } from './queries';
import { StateBadge } from './StateBadge';

export function CampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { roles } = useSession();
  const campaign = useCampaign(id);
  const mayWrite = hasRole(roles, 'marketer', 'admin');

  if (campaign.error) return <Failure error={campaign.error} retry={() => void campaign.refetch()} />;
  if (!campaign.data) return <Skeleton height={360} m="xl" radius="lg" />;
  const { data } = campaign;
  const draft = data.state === 'DRAFT';

  return (
    <Page
      title={data.name}
      lead={<Group gap={8} mt={4}><StateBadge state={data.state} />{data.category ?? t('campaigns.all-clients')}</Group>}
      actions={mayWrite ? <CampaignOrders campaign={data} /> : null}
    >
      {data.stopReason ? (
        <Alert color="coral" icon={<IconAlertTriangle />} mb="md" title={t('campaigns.stopped-title')}>{data.stopReason}</Alert>
      ) : null}
      {draft && mayWrite ? (
        <CampaignEditor key={data.id} campaign={data} onSaved={() => toast(t('common.saved'))} />
      ) : (
        <>
          {draft ? null : <CampaignProgress campaign={data} />}
          <div style={{ display: 'grid', gap: 18, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))', marginTop: 18, alignItems: 'start' }}>
            {draft ? null : <MessageTable campaignId={data.id} />}
            <LetterPreview campaign={data} />
          </div>
        </>
      )}
    </Page>
  );
}
