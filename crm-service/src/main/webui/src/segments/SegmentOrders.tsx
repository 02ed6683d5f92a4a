import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../account/session';
import { problemText } from '../api/problem';
import type { SegmentView } from '../api/types';
import { IconNotes, IconTrash, IconUsers } from '../ui/icons';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import { useDeleteSegment, useSnapshot } from './queries';
import { mayChange, mayMake } from './segmentForm';

interface DialogProps {
  segment: SegmentView;
  onClose: () => void;
}

/** What can be done with a saved segment. */
export function SegmentOrders({ segment }: { segment: SegmentView }) {
  const { t } = useTranslation();
  const session = useSession();
  const [asking, setAsking] = useState<'snapshot' | 'delete' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Button component={Link} to={`/clients?segment=${segment.id}`} variant="default" leftSection={<IconUsers size={17} />} data-testid="segment-members">{t('segments.members')}</Button>
      {mayMake(session.roles) && !segment.isStatic ? (
        <Button variant="default" leftSection={<IconNotes size={17} />} onClick={() => setAsking('snapshot')} data-testid="segment-snapshot">{t('segments.snapshot')}</Button>
      ) : null}
      {mayChange(session, segment) ? (
        <Button variant="subtle" color="coral" leftSection={<IconTrash size={17} />} onClick={() => setAsking('delete')} data-testid="segment-delete">{t('segments.delete')}</Button>
      ) : null}
      {asking === 'snapshot' ? <SnapshotDialog segment={segment} onClose={close} /> : null}
      {asking === 'delete' ? <DeleteDialog segment={segment} onClose={close} /> : null}
    </>
  );
}

function SnapshotDialog({ segment, onClose }: DialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const snapshot = useSnapshot(segment.id);
  const [name, setName] = useState(`${segment.name}, ${format.date(Date.now())}`.slice(0, 100));
  function write(event: React.FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    snapshot.mutate(name.trim(), {
      onSuccess: ({ id }) => {
        onClose();
        toast(t('segments.snapshot-done'));
        void navigate(`/segments/${id}`);
      },
    });
  }
  return (
    <Modal opened onClose={onClose} title={t('segments.snapshot')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={write} noValidate>
        <Text mb="sm">{t('segments.snapshot-text')}</Text>
        <TextInput
          label={t('segments.name')}
          data-autofocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={snapshot.error ? problemText(t, snapshot.error) : name.trim() ? null : t('segments.name-missing')}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" loading={snapshot.isPending} data-testid="snapshot-save">{t('segments.snapshot-do')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function DeleteDialog({ segment, onClose }: DialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useDeleteSegment(segment.id);
  return (
    <Modal opened onClose={onClose} title={t('segments.delete-sure', { name: segment.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text>{t('segments.delete-text')}</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
        <Button color="coral" loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess: () => void navigate('/segments', { replace: true }) })} data-testid="segment-delete-sure">{t('segments.delete')}</Button>
      </Group>
    </Modal>
  );
}
