package io.lejek.messaging.campaign;

import io.lejek.backbone.problem.Problem;
import io.lejek.messaging.template.Flaw;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The refusals of this feature, with what to do about them. */
final class CampaignProblems {
    private CampaignProblems() {}

    static HttpProblem notFound() {
        return Problem.NOT_FOUND.because("There is no such campaign; look it up in the list of campaigns.");
    }

    static HttpProblem wrongState(CampaignState state, CampaignState.Command command) {
        return Problem.CAMPAIGN_STATE.because("You cannot " + command.word() + " a campaign that is "
                + state.name().toLowerCase(Locale.ROOT) + ". Load it again to see where it stands.");
    }

    static HttpProblem flaws(List<Flaw> flaws) {
        String what = flaws.stream().map(Flaw::advice).collect(Collectors.joining(" "));
        return Problem.UNKNOWN_TOKEN
                .builder(what)
                .with("tokens", flaws.stream().map(Flaw::token).toList())
                .build();
    }

    static HttpProblem crmSilent() {
        return Problem.PART_UNAVAILABLE.because(
                "The client base did not name the members of the segment. The campaign is still a draft: start it again in a minute.");
    }
}
