import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DuplicatePair, MergeView } from '../api/types';
import { useFieldTexts } from '../clients/fieldTexts';
import { toast } from '../ui/toast';
import { useJudgePair, useUndoMerge } from './queries';

const UNDO_MS = 10_000;
const RECORDS: Record<string, string> = { contact_point: 'clients.contacts', contact_person: 'card.persons' };

/** Parts two merged clients and says what stayed as it is. */
export function usePartClients() {
  const { t } = useTranslation();
  const texts = useFieldTexts();
  const undo = useUndoMerge();
  return {
    isPending: undo.isPending,
    // By a promise, because the page that asked may be left before the answer comes; a refusal is told to everybody's eyes anyway.
    part: (mergeId: string, onDone?: (restoredId: string) => void) => {
      undo.mutateAsync(mergeId).then(({ restoredId, kept }) => {
        const names = kept.map((one) => (RECORDS[one] ? t(RECORDS[one]) : texts.label(one)));
        toast(names.length > 0 ? t('duplicates.parted-but', { fields: names.join(', ') }) : t('duplicates.parted'));
        onDone?.(restoredId);
      }, () => undefined);
    },
  };
}

interface Offer {
  id: string;
  message: string;
  undo: () => void;
}

function useOffer() {
  const { t } = useTranslation();
  return ({ id, message, undo }: Offer) => show(id, message, { undo: t('duplicates.undo'), close: t('common.close') }, undo);
}

function show(id: string, message: string, texts: { undo: string; close: string }, onUndo: () => void): void {
  notifications.show({
    id,
    color: 'petrol',
    autoClose: UNDO_MS,
    closeButtonProps: { 'aria-label': texts.close },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text>{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          data-testid="undo-merge"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {texts.undo}
        </Button>
      </Group>
    ),
  });
}

/** For ten seconds a merge can be taken back right where it was made; later from the list of merges. */
export function useOfferUndo() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { part } = usePartClients();
  const offer = useOffer();
  return (merge: MergeView) =>
    offer({
      id: `merge-${merge.id}`,
      message: t('duplicates.merged', { gone: merge.goneName, survivor: merge.survivorName }),
      undo: () => part(merge.id, (restoredId) => void navigate(`/clients/${merge.survivorId}/merge/${restoredId}`)),
    });
}

/** For ten seconds it can be taken back that two clients are two. */
export function useOfferUndecided(pair: DuplicatePair) {
  const { t } = useTranslation();
  const judge = useJudgePair();
  const offer = useOffer();
  return () =>
    offer({ id: `two-${pair.first.id}-${pair.second.id}`, message: t('duplicates.called-two'), undo: () => judge.mutate({ pair, two: false }) });
}
