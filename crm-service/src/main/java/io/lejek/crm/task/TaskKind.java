package io.lejek.crm.task;

/** Where a task comes from. */
public enum TaskKind {
    /** Somebody made it. */
    MANUAL,
    /** A client's call was missed; it closes by itself when somebody got through. */
    CALL_BACK,
    /** An unknown number called. */
    NEW_LEAD,
    /** A stage of an automatic process; completing it moves the deal. */
    STEP
}
