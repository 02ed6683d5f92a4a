import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../api/types';
import { useFormat } from '../ui/useFormat';
import classes from './Campaigns.module.css';
import { ProgressBar } from './ProgressBar';
import { progressOf } from './progress';

/** The bar that moves while the letters go out, with every letter accounted for. */
export function CampaignProgress({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = progressOf(campaign);
  const { counts } = campaign;
  const rows: [string, number, string?][] = [
    ['accepted', counts.accepted, 'accepted'],
    ['rejected', counts.rejected, 'rejected'],
    ['unknown', counts.unknown, 'unknown'],
    ['no-consent', counts.skippedNoConsent, 'left-out'],
    ['suppressed', counts.suppressed, 'left-out'],
    ['no-address', counts.skippedNoAddress, 'left-out'],
    ['deferred', counts.deferred],
    ['waiting', counts.ready + counts.inflight],
  ];
  return (
    <section className={`lj-surface ${classes.panel}`} aria-label={t('campaigns.progress')}>
      <div className={classes.big}>
        <b className="num">{format.percent(progress.share)}</b>
        <span className="num" data-testid="campaign-done">
          {t('campaigns.done-of', { done: format.number(progress.done), total: format.number(progress.total) })}
        </span>
        <span className={`${classes.pace} num`}>{pace()}</span>
      </div>
      <ProgressBar progress={progress} label={t('campaigns.progress')} />
      <dl className={classes.counts}>
        {rows.map(([name, count, part]) => (
          <div key={name}>
            <dt>{part ? <i className={classes.swatch} data-part={part} aria-hidden /> : null}{t(`campaigns.count.${name}`)}</dt>
            <dd className="num" data-testid={`campaign-count-${name}`}>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function pace(): string {
    if (campaign.state === 'RUNNING') {
      const speed = campaign.perSecond ? t('campaigns.speed', { speed: format.number(campaign.perSecond) }) : null;
      const eta = campaign.etaSeconds ? t('campaigns.eta', { length: format.length(campaign.etaSeconds) }) : null;
      return [speed, eta].filter(Boolean).join(' · ');
    }
    return campaign.finishedAt ? t('campaigns.finished-at', { date: format.dateTime(campaign.finishedAt) }) : '';
  }
}
