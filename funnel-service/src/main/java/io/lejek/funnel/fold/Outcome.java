package io.lejek.funnel.fold;

/** How it stands with a deal; an outcome is not a stage. */
public enum Outcome {
    OPEN,
    WON,
    LOST,
    VOID
}
