package io.lejek.telephony.asterisk;

import static java.time.Duration.ofSeconds;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the table in {@link CallsIT}: what happens, and the record that is expected of it. Each has desks and a number
 * outside of its own, so that all can be played at once.
 *
 * @param extension of the colleague who talked, was called or called; null when it is a group of which nobody answered
 * @param talks whether two people were connected
 */
record PlayedCall(
        String name,
        BiConsumer<World, PlayedCall> plays,
        String caller,
        String called,
        String direction,
        String outcome,
        @Nullable String extension,
        boolean talks) {

    /** The line of the table; {@code DESK}, {@code NEXT} (the desk after it) and {@code OUTSIDE} stand for its numbers. */
    private record Row(
            String name,
            String caller,
            String called,
            String direction,
            String outcome,
            @Nullable String extension,
            BiConsumer<World, PlayedCall> plays) {
        PlayedCall at(int place) {
            return new PlayedCall(
                    name,
                    plays,
                    number(caller, place),
                    number(called, place),
                    direction,
                    outcome,
                    extension == null ? null : number(extension, place),
                    outcome.equals("ANSWERED"));
        }

        private static String number(String sign, int place) {
            int desk = FIRST_DESK + 2 * place;
            return switch (sign) {
                case "OUTSIDE" -> "+4477009001" + String.format("%02d", place);
                case "DESK" -> Integer.toString(desk);
                case "NEXT" -> Integer.toString(desk + 1);
                case "GROUP" -> Integer.toString(desk + 100);
                case "MENU" -> Integer.toString(desk + 300);
                default -> sign;
            };
        }
    }

    private static final int FIRST_DESK = 110;

    private static final List<Row> TABLE = List.of(
            new Row(
                    "inbound, answered",
                    "OUTSIDE",
                    "DESK",
                    "IN",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("inbound, nobody answers", "OUTSIDE", "DESK", "IN", "MISSED", "DESK", PlayedCall::silent),
            new Row("inbound, the caller gives up", "OUTSIDE", "DESK", "IN", "MISSED", "DESK", PlayedCall::givenUp),
            new Row("inbound, busy", "OUTSIDE", "DESK", "IN", "BUSY", "DESK", PlayedCall::busy),
            new Row("inbound, refused", "OUTSIDE", "DESK", "IN", "BUSY", "DESK", PlayedCall::refused),
            new Row(
                    "outbound, answered",
                    "DESK",
                    "OUTSIDE",
                    "OUT",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("outbound, nobody answers", "DESK", "OUTSIDE", "OUT", "NO_ANSWER", "DESK", PlayedCall::silent),
            new Row("outbound, given up", "DESK", "OUTSIDE", "OUT", "CANCELLED", "DESK", PlayedCall::givenUp),
            new Row("outbound, busy", "DESK", "OUTSIDE", "OUT", "BUSY", "DESK", PlayedCall::busy),
            new Row("outbound, refused", "DESK", "OUTSIDE", "OUT", "BUSY", "DESK", PlayedCall::refused),
            new Row("outbound, no such number", "DESK", "OUTSIDE", "OUT", "FAILED", "DESK", PlayedCall::simplyCalled),
            new Row(
                    "internal, answered",
                    "DESK",
                    "NEXT",
                    "INTERNAL",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("internal, nobody answers", "DESK", "NEXT", "INTERNAL", "NO_ANSWER", "DESK", PlayedCall::silent),
            new Row("internal, given up", "DESK", "NEXT", "INTERNAL", "CANCELLED", "DESK", PlayedCall::givenUp),
            new Row("internal, busy", "DESK", "NEXT", "INTERNAL", "BUSY", "DESK", PlayedCall::busy),
            new Row("ring group, the second answers", "OUTSIDE", "GROUP", "IN", "ANSWERED", "NEXT", (world, call) -> {
                world.phone(call.called.replaceFirst("2", "1")).keepsSilent();
                world.phone(String.valueOf(call.extension)).answersAfter(ofSeconds(1));
                world.caller(call.caller).hangsUpAfter(ofSeconds(2)).calls(call.called);
            }),
            new Row("menu, then answered", "OUTSIDE", "MENU", "IN", "ANSWERED", "DESK", (world, call) -> {
                world.phone(String.valueOf(call.extension)).answersAfter(ofSeconds(1));
                world.caller(call.caller).hangsUpAfter(ofSeconds(4)).calls(call.called);
            }),
            new Row("menu, then nobody", "OUTSIDE", "MENU", "IN", "MISSED", "DESK", (world, call) -> {
                world.phone(String.valueOf(call.extension)).keepsSilent();
                world.calls(call.caller, call.called);
            }));

    static List<PlayedCall> table() {
        return IntStream.range(0, TABLE.size())
                .mapToObj(place -> TABLE.get(place).at(place))
                .toList();
    }

    void play(World world) {
        plays.accept(world, this);
    }

    /** The number or extension that no other call of the table has. */
    String own() {
        return Stream.of(caller, called)
                .filter(number -> number.startsWith("+"))
                .findFirst()
                .orElse(caller);
    }

    @Override
    public String toString() {
        return name;
    }

    private static void answeredForTwoSeconds(World world, PlayedCall call) {
        world.phone(call.called).answersAfter(ofSeconds(1));
        world.caller(call.caller).hangsUpAfter(ofSeconds(2)).calls(call.called);
    }

    private static void silent(World world, PlayedCall call) {
        world.phone(call.called).keepsSilent();
        world.calls(call.caller, call.called);
    }

    private static void givenUp(World world, PlayedCall call) {
        world.phone(call.called).keepsSilent();
        world.caller(call.caller).givesUpAfter(ofSeconds(2)).calls(call.called);
    }

    private static void busy(World world, PlayedCall call) {
        world.phone(call.called).isBusy();
        world.calls(call.caller, call.called);
    }

    private static void refused(World world, PlayedCall call) {
        world.phone(call.called).rejectsAfter(ofSeconds(1));
        world.calls(call.caller, call.called);
    }

    private static void simplyCalled(World world, PlayedCall call) {
        world.calls(call.caller, call.called);
    }

    static String print(List<CallRecord> calls) {
        return calls.stream()
                .map(call -> "%-8s %-9s %-14s -> %-14s %3s s waited %3s s talked"
                        .formatted(
                                call.direction(),
                                call.outcome(),
                                call.callerNumber(),
                                call.calledNumber(),
                                call.waitSeconds(),
                                call.talkSeconds()))
                .collect(Collectors.joining("\n"));
    }
}
