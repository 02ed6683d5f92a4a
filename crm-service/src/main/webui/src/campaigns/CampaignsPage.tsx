import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session';
import { hasRole } from '../app/roles';
import type { CampaignView } from '../api/types';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconPlus, IconSend } from '../ui/icons';
import { Page } from '../ui/Page';
import { useFormat } from '../ui/useFormat';
import classes from './Campaigns.module.css';
import { ProgressBar } from './ProgressBar';
import { progressOf } from './progress';
import { useCampaigns } from './queries';
import { StateBadge } from './StateBadge';

export function CampaignsPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  const campaigns = useCampaigns();
  const newButton = hasRole(roles, 'marketer', 'admin') ? (
    <Button component={Link} to="/campaigns/new" leftSection={<IconPlus size={17} />} data-testid="new-campaign">{t('campaigns.new')}</Button>
  ) : undefined;
  return (
    <Page title={t('nav.campaigns')} lead={t('campaigns.lead')} actions={newButton}>
      {campaigns.error ? <Failure error={campaigns.error} retry={() => void campaigns.refetch()} /> : null}
      {campaigns.isPending ? <Skeleton height={240} radius="lg" /> : null}
      {campaigns.data?.length === 0 ? (
        <Empty icon={<IconSend size={26} />} title={t('campaigns.none')} text={t('campaigns.none-text')} action={newButton} />
      ) : null}
      {campaigns.data && campaigns.data.length > 0 ? (
        <div className={`lj-surface ${classes.list}`}>
          {campaigns.data.map((campaign) => <Row key={campaign.id} campaign={campaign} />)}
        </div>
      ) : null}
    </Page>
  );
}

function Row({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = progressOf(campaign);
  return (
    <Link to={`/campaigns/${campaign.id}`} className={classes.row} data-testid="campaign-row">
      <div className={classes.rowName}>
        <b className="lj-ellipsis">{campaign.name}</b>
        <span className="lj-ellipsis">{campaign.subject}</span>
      </div>
      <StateBadge state={campaign.state} />
      <span className={classes.rowAudience}>{campaign.category ?? t('campaigns.all-clients')}</span>
      <div className={classes.rowProgress}>
        {campaign.state === 'DRAFT' ? null : (
          <>
            <ProgressBar progress={progress} label={campaign.name} slim />
            <small className="num">{t('campaigns.done-of', { done: format.number(progress.done), total: format.number(progress.total) })}</small>
          </>
        )}
      </div>
      <small className={classes.rowWhen}>{campaign.startedAt ? format.dateTime(campaign.startedAt) : t('campaigns.not-started')}</small>
    </Link>
  );
}
