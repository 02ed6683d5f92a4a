package io.lejek.crm.deal;

/** How it stands with a deal. */
public enum Outcome {
    OPEN,
    WON,
    LOST,
    /** Entered by mistake; counts nowhere. */
    VOID
}
