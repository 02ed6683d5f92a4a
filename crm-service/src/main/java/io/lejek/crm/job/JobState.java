package io.lejek.crm.job;

/** Where a job stands; DONE, FAILED and CANCELLED are final. */
enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
