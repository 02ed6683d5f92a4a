package io.lejek.crm.job;

/** Ends the work of a job that somebody has cancelled; what is done stays done. */
class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
