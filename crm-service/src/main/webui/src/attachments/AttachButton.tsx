import { Button, FileButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconPaperclip } from '../ui/icons';
import { toast } from '../ui/toast';
import { useAttach } from './queries';

/** Attaches a file to the client; what is not taken, and why, is said by the service. */
export function AttachButton({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const attach = useAttach(clientId);

  return (
    <FileButton onChange={(file) => { if (file) attach.mutate(file, { onSuccess: () => toast(t('timeline.attached')) }); }}>
      {(props) => (
        <Button {...props} variant="subtle" color="gray" leftSection={<IconPaperclip size={16} aria-hidden />} loading={attach.isPending} data-testid="attach">
          {t('timeline.attach')}
        </Button>
      )}
    </FileButton>
  );
}
