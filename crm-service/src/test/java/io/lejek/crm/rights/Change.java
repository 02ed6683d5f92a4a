package io.lejek.crm.rights;

import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A way to change something of a client.
 *
 * @param opensTo who may change it by this door
 * @param closedTo the roles to which it is a stranger's
 * @param prepare makes what is to be changed
 */
record Change(
        String name,
        Function<Scene, Staff.Person> opensTo,
        List<String> closedTo,
        Consumer<Scene> prepare,
        BiConsumer<Api, Scene> attempt) {
    private static final List<String> BOUND = List.of("manager", "head", "marketer");
    private static final List<String> ALL = List.of("manager", "head", "agent", "marketer");

    /** Open to whoever answers for the client alone. */
    static Change closed(String name, BiConsumer<Api, Scene> attempt) {
        return new Change(name, scene -> scene.owner, ALL, scene -> {}, attempt);
    }

    /** Open to agents too, who speak with every client. */
    static Change openToAgents(String name, BiConsumer<Api, Scene> attempt) {
        return new Change(name, scene -> scene.owner, BOUND, scene -> {}, attempt);
    }

    /** Open to everybody who sees the client. */
    static Change openToAll(String name, BiConsumer<Api, Scene> attempt) {
        return new Change(name, scene -> scene.owner, List.of("manager", "head"), scene -> {}, attempt);
    }

    Change openTo(Function<Scene, Staff.Person> rightful) {
        return new Change(name, rightful, closedTo, prepare, attempt);
    }

    Change prepared(Consumer<Scene> preparation) {
        return new Change(name, opensTo, closedTo, preparation, attempt);
    }

    @Override
    public String toString() {
        return name;
    }
}
