import { Alert, Button, Group, List, Modal, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { BelongingsView, JobView, UserView } from '../api/types';
import { JobProgress } from '../jobs/JobProgress';
import { hasEnded, useMyJobs } from '../jobs/queries';
import { useUsers } from '../settings/queries';
import { Failure } from '../ui/Failure';
import { IconAlertCircle, IconCircleCheck } from '../ui/icons';
import { useBelongings, useHandOver } from './queries';

/** Gives everything of a user to a colleague: what that is comes first, then the work with its bar. */
export function HandOverDialog({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useTranslation();
  const belongings = useBelongings(user.id);
  return (
    <Modal opened onClose={onClose} title={t('handover.title', { name: user.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {belongings.error ? <Failure error={belongings.error} retry={() => void belongings.refetch()} compact /> : null}
      {belongings.isPending ? <Skeleton height={180} radius="md" /> : null}
      {belongings.data ? <Choice user={user} belongings={belongings.data} onClose={onClose} /> : null}
    </Modal>
  );
}

function Choice({ user, belongings, onClose }: { user: UserView; belongings: BelongingsView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const users = useUsers();
  const start = useHandOver(user.id);
  const [to, setTo] = useState<string | null>(null);
  const [ended, setEnded] = useState<JobView['state'] | null>(null);
  const { clients, deals, tasks } = belongings;
  const nothing = clients + deals + tasks === 0;
  const going = useMyJobs('hand-over').data?.find((job) => job.title === user.name && !hasEnded(job));
  const jobId = start.data?.id ?? going?.id;
  const busy = jobId !== undefined || ended !== null;
  const others = users.data?.filter((one) => one.active && one.id !== user.id) ?? [];
  const finish = (job: JobView) => {
    setEnded(job.state);
    for (const key of ['clients', 'client', 'deals', 'tasks']) void queries.invalidateQueries({ queryKey: [key] });
  };

  return (
    <Stack gap="sm" data-testid="hand-over">
      {start.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, start.error)}</Alert> : null}
      <Text>{t(nothing ? 'handover.nothing' : 'handover.lead')}</Text>
      {nothing ? null : (
        <List size="sm">
          <List.Item>{t('handover.clients', { count: clients })}</List.Item>
          <List.Item>{t('handover.deals', { count: deals })}</List.Item>
          <List.Item>{t('handover.tasks', { count: tasks })}</List.Item>
        </List>
      )}
      {jobId ? <JobProgress id={jobId} label={t('handover.doing')} onEnd={finish} /> : null}
      {ended === 'DONE' ? <Alert color="petrol" role="status" icon={<IconCircleCheck />}>{t(user.active ? 'handover.done-active' : 'handover.done')}</Alert> : null}
      {nothing || busy ? null : (
        <Select label={t('handover.to')} searchable withAsterisk data={others.map(({ id, name }) => ({ value: id, label: name }))} value={to} onChange={setTo} data-testid="hand-over-to" />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t(nothing || busy ? 'common.close' : 'common.cancel')}</Button>
        {nothing || busy ? null : (
          <Button disabled={to === null} loading={start.isPending} onClick={() => to && start.mutate(to)} data-testid="hand-over-start">{t('handover.start')}</Button>
        )}
      </Group>
    </Stack>
  );
}
