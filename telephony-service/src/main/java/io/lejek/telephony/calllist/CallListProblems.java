package io.lejek.telephony.calllist;

import io.lejek.backbone.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** What can be wrong with a call list. */
final class CallListProblems {
    private CallListProblems() {}

    static HttpProblem notFound() {
        return Problem.NOT_FOUND.because("There is no such call list, or it is not yours to see.");
    }

    static HttpProblem notYours() {
        return Problem.NOT_ALLOWED.because(
                "Only who made the list, the head of its agents and administrators change it.");
    }

    static HttpProblem notRunning(ListState state) {
        return Problem.CONFLICT.because(
                state == ListState.PAUSED
                        ? "The call list is paused: wait until it goes on."
                        : "The call list is closed: take another one.");
    }

    static HttpProblem notWithYou() {
        return Problem.CONFLICT.because("You do not have this client any more: take the next one.");
    }

    static HttpProblem crmSilent() {
        return Problem.PART_UNAVAILABLE.because("The members of the segment could not be read. Try again in a moment.");
    }
}
