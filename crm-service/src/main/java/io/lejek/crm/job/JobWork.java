package io.lejek.crm.job;

/** What is done for one kind of job; a bean of the application. */
public interface JobWork {
    /** Names the kind in the job's record, such as {@code export}. */
    String kind();

    /**
     * Does the work outside any transaction, in the name of the user who asked for it. After a crash or restart it is called
     * again from the start, so it keeps in its own records what is done already.
     *
     * @throws Exception ends the job as failed; a {@link io.lejek.backbone.problem.Problem} tells the user why
     */
    void run(JobRun run) throws Exception;
}
