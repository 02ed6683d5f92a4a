package io.lejek.funnel.fold;

/** What a rollup row counts, and by which day and stage. */
public enum Metric {
    /** Open deals, by the day they entered their present stage. */
    OPEN,
    /** Won deals, by the day of closing and the stage they were won in. */
    WON,
    /** Lost deals, by the day of closing and the stage they were in. */
    LOST_FROM,
    /** Lost deals, by the day of closing and the furthest stage they had visited. */
    LOST_REACH
}
