import { Group, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Fills the height of the window; the page scrolls inside (board, lists). */
  fixed?: boolean;
  children: ReactNode;
}

/** The frame of every page: title, a quiet line below it, actions at the right. */
export function Page({ title, lead, actions, fixed, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Lejek`;
  }, [title]);
  return (
    <div className={classes.page} data-fixed={fixed || undefined}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <Title order={1}>{title}</Title>
          {lead ? <div className={classes.lead}>{lead}</div> : null}
        </div>
        {actions ? <Group gap="xs" className={classes.actions}>{actions}</Group> : null}
      </header>
      {children}
    </div>
  );
}
