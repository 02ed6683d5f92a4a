import classes from './Light.module.css';

export type LightState = 'up' | 'down' | 'unknown';

/** A health light; its meaning is always said in words as well. */
export function Light({ state, label, hideLabel }: { state: LightState; label: string; hideLabel?: boolean }) {
  return (
    <span className={classes.light} data-state={state}>
      <span className={classes.dot} aria-hidden />
      <span className={hideLabel ? classes.hidden : undefined}>{label}</span>
    </span>
  );
}
