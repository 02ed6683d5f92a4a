import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemText } from '../api/problem';
import type { MergeView } from '../api/types';
import { useFieldTexts } from '../clients/fieldTexts';
import { toast, toastProblem } from '../ui/toast';
import { useUndoMerge } from './queries';

const UNDO_MS = 10_000;
const RECORDS: Record<string, string> = { contact_point: 'clients.contacts', contact_person: 'card.persons' };

/** Parts two merged clients and says what stayed as it is. */
export function usePartClients() {
  const { t } = useTranslation();
  const texts = useFieldTexts();
  const undo = useUndoMerge();
  return {
    isPending: undo.isPending,
    // By a promise, because the page that asked may be left before the answer comes.
    part: (mergeId: string, onDone?: (restoredId: string) => void) => {
      undo.mutateAsync(mergeId).then(
        ({ restoredId, kept }) => {
          const names = kept.map((one) => (RECORDS[one] ? t(RECORDS[one]) : texts.label(one)));
          toast(names.length > 0 ? t('duplicates.parted-but', { fields: names.join(', ') }) : t('duplicates.parted'));
          onDone?.(restoredId);
        },
        (error: unknown) => toastProblem(problemText(t, error)),
      );
    },
  };
}

/** For ten seconds a merge can be taken back right where it was made; later from the list of merges. */
export function useOfferUndo() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { part } = usePartClients();
  return (merge: MergeView) => {
    const id = `merge-${merge.id}`;
    notifications.show({
      id,
      color: 'petrol',
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text>{t('duplicates.merged', { gone: merge.goneName, survivor: merge.survivorName })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            data-testid="undo-merge"
            onClick={() => {
              notifications.hide(id);
              part(merge.id, () => void navigate(`/clients/${merge.survivorId}/merge/${merge.goneId}`));
            }}
          >
            {t('duplicates.undo')}
          </Button>
        </Group>
      ),
    });
  };
}
