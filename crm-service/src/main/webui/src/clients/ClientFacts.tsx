import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView, ContactPointView, PersonView } from '../api/types';
import { PhoneNumber } from '../calls/PhoneNumber';
import { useProperties } from '../properties/queries';
import { useFormat } from '../ui/useFormat';
import classes from './ClientPage.module.css';
import { ConsentBadge } from './ConsentBadge';
import { useFieldTexts } from './fieldTexts';

type Fact = [label: string, value: string | null | undefined];

/** All that is known of a client: how it is reached, whom to talk to, where and what it is. */
export function ClientFacts({ client }: { client: ClientView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const texts = useFieldTexts();
  const properties = useProperties();
  const place = [client.address, [client.postalCode, client.city].filter(Boolean).join(' '), client.region].filter(Boolean).join(', ');
  const facts: Fact[] = [
    [t('clients.owner'), client.ownerName ?? t('clients.no-owner')],
    [t('card.address'), place],
    [t('clients.size'), typeof client.size === 'number' ? format.number(client.size) : null],
    [t('clients.tax-number'), client.taxNumber],
    [t('clients.source'), client.source],
    [t('clients.since'), format.date(client.createdAt)],
  ];
  const values = client.properties as Record<string, unknown>;
  const own: Fact[] = properties.data?.filter(({ id }) => (values[id] ?? null) !== null).map(({ id, name }) => [name, texts.value(`properties.${id}`, values[id])]) ?? [];
  return (
    <>
      <div className={`lj-surface ${classes.card}`}>
        <div className={classes.cardHead}><Title order={2}>{t('clients.contacts')}</Title></div>
        {client.contactPoints.length === 0 && client.persons.length === 0 ? <Text c="dimmed">{t('clients.no-contacts')}</Text> : null}
        {client.contactPoints.map((point) => <ContactPoint key={point.id} clientId={client.id} point={point} />)}
        {client.persons.map((person) => <Person key={person.id} clientId={client.id} person={person} />)}
      </div>
      <div className={`lj-surface ${classes.card}`}>
        <Facts facts={facts} />
        {client.note ? <Text mt="sm" style={{ whiteSpace: 'pre-wrap' }}>{client.note}</Text> : null}
      </div>
      {own.length > 0 ? (
        <div className={`lj-surface ${classes.card}`} data-testid="client-properties">
          <div className={classes.cardHead}><Title order={2}>{t('card.properties')}</Title></div>
          <Facts facts={own} />
        </div>
      ) : null}
    </>
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl>
      {facts.map(([label, value]) => (value ? (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ) : null))}
    </dl>
  );
}

function Person({ clientId, person }: { clientId: string; person: PersonView }) {
  return (
    <section className={classes.person} aria-label={person.name} data-testid="contact-person">
      <Title order={3}>{person.name}</Title>
      {person.position ? <Text size="xs" c="dimmed">{person.position}</Text> : null}
      {person.contactPoints.map((point) => <ContactPoint key={point.id} clientId={clientId} point={point} />)}
    </section>
  );
}

function ContactPoint({ clientId, point }: { clientId: string; point: ContactPointView }) {
  return (
    <div className={classes.point}>
      <div className={classes.reach}>
        {point.kind === 'PHONE' ? (
          <PhoneNumber number={point.value} display={point.display} clientId={clientId} />
        ) : (
          <a href={`mailto:${point.value}`} className="lj-link" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>{point.display ?? point.value}</a>
        )}
        {point.label ? <Text size="xs" c="dimmed">{point.label}</Text> : null}
      </div>
      <div className={classes.consents}>
        {(point.kind === 'PHONE' ? (['CALL', 'SMS'] as const) : (['EMAIL'] as const)).map((channel) => (
          <ConsentBadge key={channel} clientId={clientId} point={point} channel={channel} />
        ))}
      </div>
    </div>
  );
}
