import { Button, Group, Menu, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgentView } from '../api/types';
import { IconChevronDown } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './PhonePanel.module.css';
import { useAgent, useChangeAgent, useServeQueue } from './queries';

/** What the agent does, and which queues ring this phone. */
export function AgentControls() {
  const { t } = useTranslation();
  const agent = useAgent();
  const change = useChangeAgent();
  if (!agent.data) return null;
  const { state, pauseReasons, queues } = agent.data;
  return (
    <div data-testid="agent">
      <div className={classes.label}>{t('agent.title')}</div>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <State agent={agent.data} />
        <Group gap={6} wrap="nowrap">
          {state === 'AVAILABLE' ? null : (
            <Button size="xs" loading={change.isPending} onClick={() => change.mutate({ state: 'AVAILABLE' })} data-testid="agent-ready">
              {t('agent.ready')}
            </Button>
          )}
          {state === 'PAUSED' ? null : (
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />} loading={change.isPending} data-testid="agent-pause">
                  {t('agent.pause')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {pauseReasons.map((reason) => (
                  <Menu.Item key={reason} onClick={() => change.mutate({ state: 'PAUSED', reason })}>{reason}</Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      {queues.length > 0 ? <Queues queues={queues} /> : null}
    </div>
  );
}

function State({ agent }: { agent: AgentView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = agent.state === 'PAUSED' && agent.reason ? t('agent.paused-for', { reason: agent.reason }) : t(`agent.state.${agent.state}`);
  return (
    <Text size="sm" data-testid="agent-state">
      {name}
      {agent.until ? ` · ${t('agent.until', { time: format.time(agent.until) })}` : null}
      {agent.since && !agent.until ? ` · ${t('agent.since', { time: format.time(agent.since) })}` : null}
    </Text>
  );
}

function Queues({ queues }: { queues: AgentView['queues'] }) {
  const { t } = useTranslation();
  const serve = useServeQueue();
  return (
    <>
      <div className={classes.label} style={{ marginTop: 12 }}>{t('agent.queues')}</div>
      {queues.map((one) => (
        <Switch
          key={`${one.pbx}/${one.queue}`}
          size="sm"
          my={4}
          checked={one.member}
          disabled={one.fixed || serve.isPending}
          label={one.waiting > 0 ? t('agent.queue-waiting', { queue: one.queue, count: one.waiting }) : one.queue}
          description={one.fixed ? t('agent.fixed') : undefined}
          onChange={(event) => serve.mutate({ pbx: one.pbx, queue: one.queue, member: event.currentTarget.checked })}
        />
      ))}
    </>
  );
}
