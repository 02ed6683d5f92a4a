import { Alert, Button, Group, Radio, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { problemText } from '../api/problem';
import type { ClientView } from '../api/types';
import { useFieldTexts } from '../clients/fieldTexts';
import { formOf } from '../clients/clientForm';
import { useClient } from '../clients/queries';
import { Failure } from '../ui/Failure';
import { IconAlertCircle, IconArrowsExchange, IconArrowsJoin } from '../ui/icons';
import { Page } from '../ui/Page';
import { choicesOf, type FieldChoice, type Keep, usual } from './choices';
import classes from './Duplicates.module.css';
import { useMerge } from './queries';
import { useOfferUndo } from './undoMerge';

/** Two clients side by side, to be made one: a choice for each field in which they differ. */
export function MergePage() {
  const { id = '', otherId = '' } = useParams();
  const survivor = useClient(id);
  const other = useClient(otherId);
  const failed = survivor.error ?? other.error;
  if (failed) return <Failure error={failed} />;
  if (!survivor.data || !other.data) return <Skeleton height={420} radius="lg" m={28} />;
  return <Comparison key={`${id}-${otherId}`} survivor={survivor.data} other={other.data} />;
}

function Comparison({ survivor, other }: { survivor: ClientView; other: ClientView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const merge = useMerge();
  const offerUndo = useOfferUndo();
  const choices = choicesOf(survivor, other);
  const [chosen, setChosen] = useState<Record<string, Keep>>({});
  const keep = (choice: FieldChoice) => chosen[choice.field] ?? usual(choice);
  const one = survivor.id === other.id;

  function submit(): void {
    const fromOther = choices.filter((choice) => keep(choice) === 'other').map((choice) => choice.field);
    const body = { otherId: other.id, fromOther, version: survivor.version, otherVersion: other.version };
    merge.mutate({ id: survivor.id, body }, {
      onSuccess: (done) => {
        void navigate(`/clients/${survivor.id}`);
        offerUndo(done);
      },
    });
  }

  return (
    <Page title={t('duplicates.merge-title')} lead={t('duplicates.merge-lead')}>
      {one ? <Alert color="gray" role="status">{t('duplicates.one-already')}</Alert> : null}
      {merge.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />} mb="sm">{problemText(t, merge.error)}</Alert> : null}
      <div className={`lj-surface ${classes.compare}`} data-testid="merge">
        <div className={classes.heads}>
          <Head client={survivor} role={t('duplicates.stays')} />
          <Head client={other} role={t('duplicates.goes')} />
        </div>
        {choices.length === 0 ? <Text c="dimmed" p="md">{t('duplicates.no-difference')}</Text> : null}
        {choices.map((choice) => (
          <Choice key={choice.field} choice={choice} value={keep(choice)} onChange={(side) => setChosen({ ...chosen, [choice.field]: side })} />
        ))}
        <Both survivor={survivor} other={other} />
      </div>
      <Group justify="space-between" mt="md">
        <Button variant="default" leftSection={<IconArrowsExchange size={17} />} component={Link} to={`/clients/${other.id}/merge/${survivor.id}`} replace>{t('duplicates.swap')}</Button>
        <Group gap="xs">
          <Button variant="default" component={Link} to={`/clients/${survivor.id}`}>{t('common.cancel')}</Button>
          <Button leftSection={<IconArrowsJoin size={17} />} disabled={one} loading={merge.isPending} onClick={submit} data-testid="merge-submit">{t('duplicates.merge')}</Button>
        </Group>
      </Group>
    </Page>
  );
}

function Head({ client, role }: { client: ClientView; role: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">{role}</Text>
      <Title order={2} style={{ overflowWrap: 'anywhere' }}><Link to={`/clients/${client.id}`} className="lj-link">{client.name}</Link></Title>
    </div>
  );
}

function Choice({ choice, value, onChange }: { choice: FieldChoice; value: Keep; onChange: (side: Keep) => void }) {
  const texts = useFieldTexts();
  return (
    <Radio.Group className={classes.choice} label={texts.label(choice.field)} value={value} onChange={(side) => onChange(side as Keep)}>
      <div className={classes.sides}>
        <Radio value="this" label={texts.value(choice.field, choice.mine)} />
        <Radio value="other" label={texts.value(choice.field, choice.others)} />
      </div>
    </Radio.Group>
  );
}

/** What is not chosen but brought together. */
function Both({ survivor, other }: { survivor: ClientView; other: ClientView }) {
  const { t } = useTranslation();
  const texts = useFieldTexts();
  const [mine, others] = [formOf(survivor, '', null), formOf(other, '', null)];
  return (
    <>
      {(['points', 'persons', 'categories'] as const).filter((field) => mine[field].length + others[field].length > 0).map((field) => (
        <div key={field} className={classes.choice}>
          <Text size="sm" fw={500}>{texts.label(field)}</Text>
          <div className={classes.sides}>
            <Text>{texts.value(field, mine[field])}</Text>
            <Text>{texts.value(field, others[field])}</Text>
          </div>
        </div>
      ))}
      <Text c="dimmed" size="xs" p="md">{t('duplicates.both')}</Text>
    </>
  );
}
