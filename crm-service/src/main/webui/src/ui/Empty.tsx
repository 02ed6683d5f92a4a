import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Empty.module.css';

interface EmptyProps {
  icon: ReactNode;
  title: string;
  text: string;
  action?: ReactNode;
  compact?: boolean;
}

/** An empty place says why it is empty and what to do next. */
export function Empty({ icon, title, text, action, compact }: EmptyProps) {
  return (
    <Stack align="center" gap={6} className={classes.empty} data-compact={compact || undefined}>
      <div className={classes.icon} aria-hidden>{icon}</div>
      <Title order={3} ta="center">{title}</Title>
      <Text c="dimmed" ta="center" maw={420}>{text}</Text>
      {action ? <div className={classes.action}>{action}</div> : null}
    </Stack>
  );
}
