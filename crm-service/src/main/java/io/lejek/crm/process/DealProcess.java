package io.lejek.crm.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One published version of a deal type's process; it never changes.
 *
 * @param stages at least one, by position
 */
public record DealProcess(
        UUID typeId, String typeName, ProcessKind kind, UUID versionId, int version, List<Stage> stages) {
    public DealProcess {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a process has at least one stage");
        }
        stages = List.copyOf(stages);
    }

    public Stage first() {
        return stages.getFirst();
    }

    public Optional<Stage> find(UUID stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** The stage that a deal of this process is in. */
    public Stage get(UUID stageId) {
        return find(stageId).orElseThrow(() -> new IllegalStateException("stage " + stageId + " of another process"));
    }

    public Stage at(int position) {
        return stages.stream()
                .filter(stage -> stage.position() == position)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage at position " + position));
    }

    public boolean isLast(Stage stage) {
        return stages.getLast().equals(stage);
    }

    /** The stage after this one; empty after the last. */
    public Optional<Stage> after(Stage stage) {
        int next = stages.indexOf(stage) + 1;
        return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
    }

    /** Whether the two are neighbours, in either direction. */
    public boolean adjacent(Stage one, Stage other) {
        return Math.abs(stages.indexOf(one) - stages.indexOf(other)) == 1;
    }

    /** The stages strictly between the two, when {@code to} comes later; none otherwise. */
    public List<Stage> between(Stage from, Stage to) {
        return stages.stream()
                .filter(stage -> stage.position() > from.position() && stage.position() < to.position())
                .toList();
    }
}
