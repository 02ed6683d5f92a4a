import { Alert, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../api/types';
import { ClientSelect } from '../clients/ClientSelect';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconEye, IconInfoCircle } from '../ui/icons';
import classes from './Campaigns.module.css';
import { usePreview } from './queries';

/** The saved letter filled in for one recipient; without a choice, for some client of the audience. */
export function LetterPreview({ campaign }: { campaign: CampaignView | null }) {
  const { t } = useTranslation();
  const [clientId, setClientId] = useState<string | null>(null);
  const [form, setForm] = useState<'html' | 'text'>('html');
  const preview = usePreview(campaign, clientId);

  return (
    <section className={`lj-surface ${classes.letter}`} aria-label={t('campaigns.preview')} data-testid="campaign-preview">
      {campaign === null ? (
        <Empty icon={<IconEye size={26} />} title={t('campaigns.preview')} text={t('campaigns.preview-first')} />
      ) : (
        <>
          <div className={classes.letterHead}>
            <ClientSelect label={t('campaigns.preview-for')} value={clientId} onChange={setClientId} />
          </div>
          {preview.error ? <Failure error={preview.error} compact retry={() => void preview.refetch()} /> : null}
          {preview.isPending ? <Skeleton height={300} m="md" w="auto" /> : null}
          {preview.data && !preview.error ? (
            <>
              <div className={classes.letterHead}>
                {preview.data.clientName ? <Text size="xs" c="dimmed">{t('campaigns.preview-to', { name: preview.data.clientName })}</Text> : null}
                <b data-testid="preview-subject">{preview.data.subject}</b>
                <SegmentedControl
                  mt={8}
                  size="xs"
                  aria-label={t('campaigns.preview-form')}
                  value={form}
                  onChange={(value) => setForm(value as 'html' | 'text')}
                  data={[{ value: 'html', label: t('campaigns.preview-html') }, { value: 'text', label: t('campaigns.preview-text') }]}
                />
              </div>
              {preview.data.fallbacks.length > 0 ? (
                <Alert radius={0} color="amber" icon={<IconInfoCircle />}>{t('campaigns.fallbacks', { tokens: preview.data.fallbacks.join(', ') })}</Alert>
              ) : null}
              {form === 'html' ? (
                <iframe className={classes.frame} title={t('campaigns.preview')} sandbox="" srcDoc={framed(preview.data.html)} />
              ) : (
                <Text component="pre" p="md" m={0} ff="monospace" size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{preview.data.text}</Text>
              )}
            </>
          ) : null}
        </>
      )}
    </section>
  );
}

function framed(html: string): string {
  return `<!doctype html><meta charset="utf-8"><style>body{font:15px/1.55 system-ui,sans-serif;color:#1b2426;margin:20px;overflow-wrap:anywhere}</style>${html}`;
}
