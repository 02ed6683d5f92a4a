package io.lejek.crm.process;

/** How deals of a type go through their stages. */
public enum ProcessKind {
    /** Step by step: completing the step's task moves the deal on. By hand only one step forth or back. */
    AUTOMATIC,
    /** Any stage at any time. */
    MANUAL,
    /** No stages: the process holds a single one, which a deal never leaves while it is open. */
    NONE
}
