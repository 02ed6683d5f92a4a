package io.lejek.telephony.calllist;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.call.CallResult;
import io.lejek.telephony.call.ConcludeCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes down what the agent says came of a call: on the list, and by the call's record for everybody else. */
@ApplicationScoped
class ConcludeEntry {
    private static final int LONGEST_SUMMARY = 1_000;

    private final CallLists lists;
    private final Entries entries;
    private final Attempts attempts;
    private final ConcludeCall concludeCall;
    private final Clock clock;

    ConcludeEntry(CallLists lists, Entries entries, Attempts attempts, ConcludeCall concludeCall, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.attempts = attempts;
        this.concludeCall = concludeCall;
        this.clock = clock;
    }

    @Transactional
    void conclude(UUID entryId, UUID agentId, ResultInput result) {
        Attempts.Attempt attempt = attempts.last(entryId)
                .orElseThrow(() -> Problem.CONFLICT.because("Nobody was called yet: call, or give the client back."));
        concludeCall.hold(attempt.callId());
        Entries.Entry entry = entries.lockHeld(entryId, agentId);
        CallList list = lists.find(entry.listId()).orElseThrow();
        check(result, list.plan());
        if (result.disposition() == Disposition.CALL_LATER) {
            entries.appointed(entryId, at(result), result);
        } else {
            entries.done(entryId, result);
        }
        concludeCall.conclude(new CallResult(
                attempt.callId(), list.id(), result.disposition().happened(), summary(result), followUp(list, result)));
    }

    private void check(ResultInput result, CallPlan plan) {
        if (result.disposition().happened() == null) {
            throw Problem.INVALID_INPUT.because("disposition: choose what the client said.");
        }
        if (result.disposition() == Disposition.CALL_LATER && at(result).isAfter(end(plan))) {
            throw Problem.INVALID_INPUT.because("at: choose a time within the list's period.");
        }
        if (result.at() != null && result.at().isBefore(clock.instant())) {
            throw Problem.INVALID_INPUT.because("at: choose a time in the future.");
        }
        Map<String, List<String>> questions = plan.script().questions().stream()
                .collect(Collectors.toMap(Script.Question::text, Script.Question::choices, (one, other) -> one));
        result.answers().forEach((question, answer) -> {
            List<String> choices = questions.get(question);
            if (choices == null || (!choices.isEmpty() && !choices.contains(answer))) {
                throw Problem.INVALID_INPUT.because(
                        "answers: answer the script's questions, with one of their choices.");
            }
        });
    }

    private static Instant at(ResultInput result) {
        if (result.at() == null) {
            throw Problem.INVALID_INPUT.because("at: say when to call again.");
        }
        return result.at();
    }

    private static Instant end(CallPlan plan) {
        return plan.hours().lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String summary(ResultInput result) {
        String said = Stream.concat(
                        Stream.of(result.note().strip()),
                        result.answers().entrySet().stream()
                                .filter(answer -> !answer.getValue().isBlank())
                                .map(answer -> answer.getKey() + " "
                                        + answer.getValue().strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said.substring(0, Math.min(said.length(), LONGEST_SUMMARY));
    }

    private static CallResult.@Nullable FollowUp followUp(CallList list, ResultInput result) {
        CallPlan.DealOffer offer = list.plan().deal();
        boolean meets = result.disposition() == Disposition.MEETING_AGREED && result.at() != null;
        CallResult.NewDeal deal = offer != null && result.disposition().opensDeal()
                ? new CallResult.NewDeal(offer.typeId(), list.name(), offer.amountMinor(), offer.currency())
                : null;
        CallResult.NewTask task = meets ? new CallResult.NewTask(list.name(), at(result)) : null;
        return deal == null && task == null ? null : new CallResult.FollowUp(deal, task);
    }
}
