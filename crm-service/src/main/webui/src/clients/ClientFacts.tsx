import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClientView, ContactPointView } from '../api/types';
import { PhoneNumber } from '../calls/PhoneNumber';
import { useFormat } from '../ui/useFormat';
import classes from './ClientPage.module.css';
import { ConsentBadge } from './ConsentBadge';

export function ClientFacts({ client }: { client: ClientView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts: [string, string | number | null | undefined][] = [
    [t('clients.owner'), client.ownerName ?? t('clients.no-owner')],
    [t('clients.city'), [client.city, client.region].filter(Boolean).join(', ') || null],
    [t('clients.size'), typeof client.size === 'number' ? format.number(client.size) : null],
    [t('clients.tax-number'), client.taxNumber],
    [t('clients.source'), client.source],
    [t('clients.since'), format.date(client.createdAt)],
  ];
  return (
    <>
      <div className={`lj-surface ${classes.card}`}>
        <div className={classes.cardHead}><Title order={2}>{t('clients.contacts')}</Title></div>
        {client.contactPoints.length === 0 ? <Text c="dimmed">{t('clients.no-contacts')}</Text> : null}
        {client.contactPoints.map((point) => <ContactPoint key={point.id} clientId={client.id} point={point} />)}
      </div>
      <div className={`lj-surface ${classes.card}`}>
        <dl>
          {facts.map(([label, value]) => (value === null || value === undefined || value === '' ? null : (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          )))}
        </dl>
        {client.note ? <Text mt="sm" style={{ whiteSpace: 'pre-wrap' }}>{client.note}</Text> : null}
      </div>
    </>
  );
}

function ContactPoint({ clientId, point }: { clientId: string; point: ContactPointView }) {
  return (
    <div className={classes.point}>
      {point.kind === 'PHONE' ? (
        <PhoneNumber number={point.value} display={point.display} clientId={clientId} />
      ) : (
        <a href={`mailto:${point.value}`} className="lj-link" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>{point.display ?? point.value}</a>
      )}
      <div className={classes.consents}>
        {(point.kind === 'PHONE' ? (['CALL', 'SMS'] as const) : (['EMAIL'] as const)).map((channel) => (
          <ConsentBadge key={channel} clientId={clientId} point={point} channel={channel} />
        ))}
      </div>
    </div>
  );
}
