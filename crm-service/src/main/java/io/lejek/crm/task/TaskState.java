package io.lejek.crm.task;

/** How it stands with a task. */
enum TaskState {
    OPEN,
    DONE,
    /** Overtaken by events: the deal went another way. */
    CANCELLED
}
