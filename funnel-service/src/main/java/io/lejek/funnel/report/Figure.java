package io.lejek.funnel.report;

/** A figure of the funnel whose deals can be listed. */
public enum Figure {
    OPEN,
    WON,
    LOST_FROM,
    LOST_REACH
}
