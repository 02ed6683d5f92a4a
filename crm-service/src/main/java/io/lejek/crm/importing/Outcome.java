package io.lejek.crm.importing;

/** What a row does, or did. */
enum Outcome {
    NEW,
    CHANGED,
    /** The client is known just so. */
    SAME,
    /** The client is known, and the policy leaves it as it is. */
    SKIPPED,
    /** An earlier row of the file means the same client. */
    DUPLICATE,
    REJECTED
}
