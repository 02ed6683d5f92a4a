import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../ui/Page';
import { CampaignEditor } from './CampaignEditor';

export function NewCampaignPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('campaigns.new')} lead={t('campaigns.new-lead')}>
      <CampaignEditor campaign={null} onSaved={(saved) => navigate(`/campaigns/${saved.id}`, { replace: true })} />
    </Page>
  );
}
