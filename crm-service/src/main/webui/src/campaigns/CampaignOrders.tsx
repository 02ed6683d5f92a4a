import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../api/types';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconSend } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { type CampaignOrder, useAudienceCount, useOrderCampaign } from './queries';

/** The buttons that a campaign in this state understands; sending and cancelling are asked back once. */
export function CampaignOrders({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const order = useOrderCampaign(campaign.id);
  const [asking, setAsking] = useState<'start' | 'cancel' | null>(null);
  const { state } = campaign;
  const going = state === 'RUNNING' || state === 'PREPARING';
  const give = (what: CampaignOrder) => order.mutate(what, { onSettled: () => setAsking(null) });

  return (
    <>
      {state === 'DRAFT' ? (
        <Button leftSection={<IconSend size={17} />} onClick={() => setAsking('start')} data-testid="campaign-start">{t('campaigns.start')}</Button>
      ) : null}
      {state === 'RUNNING' ? (
        <Button variant="default" leftSection={<IconPlayerPause size={17} />} loading={order.isPending} onClick={() => give('pause')} data-testid="campaign-pause">
          {t('campaigns.pause')}
        </Button>
      ) : null}
      {state === 'PAUSED' ? (
        <Button leftSection={<IconPlayerPlay size={17} />} loading={order.isPending} onClick={() => give('resume')} data-testid="campaign-resume">
          {t('campaigns.resume')}
        </Button>
      ) : null}
      {going || state === 'PAUSED' ? (
        <Button variant="subtle" color="coral" leftSection={<IconPlayerStop size={17} />} onClick={() => setAsking('cancel')} data-testid="campaign-cancel">
          {t('campaigns.cancel')}
        </Button>
      ) : null}
      {asking ? <Question campaign={campaign} what={asking} busy={order.isPending} onNo={() => setAsking(null)} onYes={() => give(asking)} /> : null}
    </>
  );
}

interface QuestionProps {
  campaign: CampaignView;
  what: 'start' | 'cancel';
  busy: boolean;
  onNo: () => void;
  onYes: () => void;
}

function Question({ campaign, what, busy, onNo, onYes }: QuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const audience = useAudienceCount(campaign.category ?? null);
  const count = audience.data?.count ?? 0;
  return (
    <Modal opened onClose={onNo} title={t(`campaigns.ask.${what}`)} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text>
        {what === 'start' ? t('campaigns.ask.start-text', { count, shown: format.number(count) }) : t('campaigns.ask.cancel-text')}
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onNo}>{t('campaigns.ask.no')}</Button>
        <Button color={what === 'cancel' ? 'coral' : undefined} loading={busy} onClick={onYes} data-testid="campaign-confirm">
          {t(what === 'start' ? 'campaigns.start' : 'campaigns.cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
