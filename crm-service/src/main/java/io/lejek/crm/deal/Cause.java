package io.lejek.crm.deal;

/** What made a deal change. */
public enum Cause {
    /** Somebody did it. */
    USER,
    /** It followed from something else, such as a completed task. */
    PROCESS,
    /** It came with an import. */
    IMPORT
}
