import { Skeleton } from '@mantine/core';
import classes from './Board.module.css';

export function BoardWaiting() {
  return (
    <div className={classes.board} aria-busy>
      {Array.from({ length: 6 }, (_, column) => (
        <div key={column} className={classes.column}>
          {Array.from({ length: Math.max(1, 4 - column) }, (_, card) => <Skeleton key={card} height={96} mb={8} radius="md" />)}
        </div>
      ))}
    </div>
  );
}
