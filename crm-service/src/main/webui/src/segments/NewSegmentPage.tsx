import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { SegmentEditor } from './SegmentEditor';

export function NewSegmentPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('segments.new')} lead={t('segments.new-lead')}>
      <SegmentEditor
        segment={null}
        onSaved={({ id }) => {
          toast(t('common.saved'));
          void navigate(`/segments/${id}`, { replace: true });
        }}
      />
    </Page>
  );
}
