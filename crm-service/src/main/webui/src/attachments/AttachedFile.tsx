import { Anchor, CloseButton, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import type { TimelineEntry } from '../api/types';
import { hasRole } from '../app/roles';
import { toast } from '../ui/toast';
import { useDetach } from './queries';

/** A file on the timeline: to download, and to remove for those who may. */
export function AttachedFile({ clientId, entry }: { clientId: string; entry: TimelineEntry }) {
  const { t } = useTranslation();
  const session = useSession();
  const detach = useDetach(clientId);
  const mayRemove = hasRole(session.roles, 'admin') || entry.performerId === session.userId;

  return (
    <Group gap="xs" wrap="nowrap">
      <Anchor href={`/api/clients/${clientId}/attachments/${entry.id}`} download style={{ overflowWrap: 'anywhere' }}>{entry.text}</Anchor>
      {mayRemove ? (
        <CloseButton
          size="sm"
          aria-label={t('timeline.detach', { name: entry.text })}
          disabled={detach.isPending}
          onClick={() => detach.mutate(entry.id, { onSuccess: () => toast(t('timeline.detached')) })}
          data-testid="detach"
        />
      ) : null}
    </Group>
  );
}
