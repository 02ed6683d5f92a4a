import { Anchor, Badge, Button, Group, Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useSession } from '../account/session';
import { hasRole, maySee } from '../app/roles';
import { NewDealDialog } from '../deals/NewDealDialog';
import { DuplicateBanner } from '../duplicates/DuplicateBanner';
import { Failure } from '../ui/Failure';
import { IconPencil, IconPlus } from '../ui/icons';
import { Page } from '../ui/Page';
import { toast } from '../ui/toast';
import { CategoryBadge } from './CategoryBadge';
import { ClientDeals } from './ClientDeals';
import { ClientDialog } from './ClientDialog';
import { ClientFacts } from './ClientFacts';
import { ClientMenu } from './ClientMenu';
import classes from './ClientPage.module.css';
import { ClientTasks } from './ClientTasks';
import { Composer } from './Composer';
import { useClient } from './queries';
import { Timeline } from './Timeline';

/** The client card: facts at the left, one timeline in the middle, deals and tasks at the right. */
export function ClientPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { roles } = useSession();
  const client = useClient(id);
  const [editing, setEditing] = useState(false);
  const [dealing, setDealing] = useState(false);
  const mayEdit = hasRole(roles, 'admin', 'head', 'manager', 'agent');
  const mayDeal = maySee(roles, 'deals');
  const navigate = useNavigate();
  const now = client.data?.id;

  // The id of a merged client leads to the one that stayed.
  useEffect(() => {
    if (now && now !== id) void navigate(`/clients/${now}`, { replace: true });
  }, [now, id, navigate]);

  if (client.error) return <Failure error={client.error} retry={() => void client.refetch()} />;
  if (!client.data || client.data.id !== id) return <Waiting />;
  const { name, kind, categories } = client.data;
  const lead = (
    <Group gap={6} mt={4}>
      <Badge color="gray">{t(`clients.kind.${kind}`)}</Badge>
      {categories.map((category) => (
        <CategoryBadge key={category} name={category} />
      ))}
    </Group>
  );
  const actions = (
    <>
      {mayEdit ? <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>{t('clients.edit')}</Button> : null}
      {mayEdit && mayDeal ? <Button leftSection={<IconPlus size={17} />} onClick={() => setDealing(true)} data-testid="new-deal">{t('deals.new')}</Button> : null}
      <ClientMenu client={client.data} />
    </>
  );

  return (
    <Page title={name} lead={lead} actions={actions}>
      {mayEdit ? <DuplicateBanner client={client.data} /> : null}
      <div className={classes.columns} data-testid="client-card">
        <aside className={classes.facts} aria-label={t('clients.facts')}>
          <ClientFacts client={client.data} />
          <Anchor component={Link} to="/clients" size="sm" c="dimmed">{t('clients.back')}</Anchor>
        </aside>
        <section className={classes.middle} aria-label={t('timeline.title')}>
          {mayEdit ? <Composer clientId={id} /> : null}
          <Timeline client={client.data} />
        </section>
        <aside className={classes.side}>
          {mayDeal ? <ClientDeals clientId={id} onNew={() => setDealing(true)} /> : null}
          {maySee(roles, 'tasks') ? <ClientTasks clientId={id} /> : null}
        </aside>
      </div>
      {editing ? <ClientDialog client={client.data} onClose={() => setEditing(false)} onSaved={() => toast(t('common.saved'))} /> : null}
      {dealing ? <NewDealDialog client={client.data} onClose={() => setDealing(false)} /> : null}
    </Page>
  );
}

function Waiting() {
  return (
    <div style={{ padding: '26px 28px' }} aria-busy>
      <Skeleton height={28} width={280} mb={24} />
      <div className={classes.columns}>
        <Skeleton height={360} radius="lg" />
        <Skeleton height={520} radius="lg" />
        <Skeleton height={240} radius="lg" />
      </div>
    </div>
  );
}
