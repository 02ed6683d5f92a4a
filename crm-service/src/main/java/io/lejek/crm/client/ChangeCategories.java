package io.lejek.crm.client;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, renames, colours and deletes categories; what changes at the clients is done by a job. */
@ApplicationScoped
class ChangeCategories {
    private final CategoryBook book;
    private final Jobs jobs;

    ChangeCategories(CategoryBook book, Jobs jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    @Transactional
    CategoryView add(CategoryInput input) {
        String name = input.name().strip();
        if (!book.add(name, input.colour())) {
            throw Problem.ALREADY_EXISTS.because("There is a category of this name.");
        }
        return new CategoryView(name, input.colour(), 0);
    }

    /** A new name that another category has already makes one of the two. */
    @Transactional
    StartedChange change(String name, CategoryInput input) {
        require(name);
        String to = input.name().strip();
        if (!book.add(to, input.colour())) {
            book.colour(to, input.colour());
        }
        return to.equals(name) ? new StartedChange(null) : retag(name, to);
    }

    @Transactional
    StartedChange delete(String name) {
        require(name);
        return retag(name, null);
    }

    private StartedChange retag(String from, @Nullable String to) {
        if (book.isUsed(from)) {
            UUID job = jobs.submit(RetagClients.JOB, from, new RetagClients.Task(from, to));
            return new StartedChange(job);
        }
        book.forget(from);
        return new StartedChange(null);
    }

    private void require(String name) {
        if (!book.has(name)) {
            throw Problem.NOT_FOUND.because("There is no such category: read the list again.");
        }
    }
}
