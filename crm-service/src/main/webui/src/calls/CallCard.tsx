import { CloseButton, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemError, problemText } from '../api/problem';
import { formatPhone } from '../ui/format';
import { isField } from '../ui/isField';
import { IconPhoneCall, IconPhoneIncoming, IconPhoneOutgoing, IconPhoneX } from '../ui/icons';
import { useFormat, useNow } from '../ui/useFormat';
import { CallerFacts, ChooseClient, UnknownCaller } from './CallerFacts';
import { CallNote } from './CallNote';
import { PhoneControls } from './PhoneControls';
import classes from './PhonePanel.module.css';
import { type PanelCall, type PanelPhase, phaseOf } from './phoneState';
import { usePhone } from './PhoneProvider';
import { useLookup, usePop } from './queries';

/** One call: who it is, what is going on with them, and after answering the note. */
export function CallCard({ call, primary }: { call: PanelCall; primary: boolean }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const card = useRef<HTMLDivElement>(null);
  const phase = phaseOf(call);
  const { last } = call;
  const [chosen, setChosen] = useState<string | null>(null);
  const unknown = last.clientIds.length === 0 && last.direction !== 'INTERNAL';
  const lookup = useLookup(last.number ?? '', unknown || last.clientIds.length > 1);
  const matches = last.clientIds.length > 0 ? last.clientIds : (lookup.data?.map((row) => row.id) ?? []);
  const clientId = chosen ?? (matches.length === 1 ? (matches[0] ?? null) : null);
  const pop = usePop(clientId);
  const foreign = pop.error instanceof ProblemError && pop.error.status === 404;
  const number = last.number ? (last.display ?? formatPhone(last.number)) : t('phone.hidden-number');
  const name = pop.data?.client.name ?? (matches.length > 1 ? null : last.clientName);

  useEffect(() => {
    if (primary && phase === 'talking' && !isField(document.activeElement)) card.current?.focus();
  }, [primary, phase]);

  return (
    <div className={classes.card} ref={card} tabIndex={-1} data-testid="phone-card" data-phase={phase}>
      <CloseButton
        className={classes.close}
        aria-label={t('phone.put-away')}
        onClick={() => phone.dismiss(call.id)}
        style={phase === 'ringing' ? { color: '#fff' } : undefined}
        variant="transparent"
      />
      <div className={classes.head} data-phase={phase} role={phase === 'ringing' ? 'alert' : undefined}>
        <span className={classes.pulse} aria-hidden><PhaseIcon phase={phase} out={last.direction === 'OUT'} /></span>
        <div className={classes.who}>
          <div className={classes.state}><PhaseText call={call} /></div>
          <div className={classes.name} data-testid="phone-caller">
            {name && clientId && !foreign ? <Link to={`/clients/${clientId}`} className="lj-link">{name}</Link> : (name ?? number)}
          </div>
          {name ? <div className="num">{number}</div> : null}
        </div>
      </div>
      <div className={classes.body}>
        {phase === 'ringing' || phase === 'talking' ? <PhoneControls leg={last.leg} talking={phase === 'talking'} /> : null}
        {clientId && !pop.error ? <CallerFacts pop={pop.data} /> : null}
        {foreign ? <Text size="sm">{t('phone.foreign')}</Text> : null}
        {pop.error && !foreign ? <Text size="sm">{problemText(t, pop.error)}</Text> : null}
        {!clientId && matches.length > 1 ? <ChooseClient rows={lookup.data} onChoose={setChosen} /> : null}
        {!clientId && matches.length === 0 && unknown && last.number ? <UnknownCaller number={last.number} /> : null}
        {!foreign && (phase === 'talking' || phase === 'after') ? <CallNote callId={call.id} clientId={clientId} card={card} /> : null}
      </div>
    </div>
  );
}

function PhaseIcon({ phase, out }: { phase: PanelPhase; out: boolean }) {
  if (phase === 'missed') return <IconPhoneX size={22} />;
  if (phase !== 'ringing') return <IconPhoneCall size={22} />;
  return out ? <IconPhoneOutgoing size={22} /> : <IconPhoneIncoming size={22} />;
}

function PhaseText({ call }: { call: PanelCall }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  const phase = phaseOf(call);
  if (phase === 'ringing') return t(call.last.direction === 'OUT' ? 'phone.calling' : 'phone.ringing');
  if (phase === 'missed') return t(call.last.direction === 'OUT' ? 'phone.not-reached' : 'phone.missed');
  const until = call.endedAt ? Date.parse(call.endedAt) : now;
  const length = format.clock((until - Date.parse(call.answeredAt ?? call.startedAt)) / 1000);
  return <span className="num">{t(phase === 'talking' ? 'phone.talking' : 'phone.ended', { length })}</span>;
}
