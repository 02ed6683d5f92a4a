package io.lejek.telephony.calllist;

import io.lejek.backbone.access.Viewer;
import io.lejek.telephony.match.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The lists that a viewer may see. */
@ApplicationScoped
class ShowCallLists {
    private final CallLists lists;
    private final Progresses progresses;
    private final Directory directory;
    private final Viewer viewer;

    ShowCallLists(CallLists lists, Progresses progresses, Directory directory, Viewer viewer) {
        this.lists = lists;
        this.progresses = progresses;
        this.directory = directory;
        this.viewer = viewer;
    }

    Onlooker onlooker() {
        UUID team = Onlooker.teamOf(viewer);
        return new Onlooker(viewer.userId(), Onlooker.seesAll(viewer), team == null ? Set.of() : directory.team(team));
    }

    List<CallListView> all() {
        Onlooker who = onlooker();
        return lists.visible(who).stream().map(list -> view(list, who)).toList();
    }

    CallListView one(UUID id) {
        Onlooker who = onlooker();
        return view(visible(id, who), who);
    }

    List<AgentProgress> agents(UUID id) {
        return progresses.agents(steered(id).id());
    }

    /** A list that is the viewer's to steer. */
    CallList steered(UUID id) {
        Onlooker who = onlooker();
        CallList list = visible(id, who);
        if (!who.steers(list)) {
            throw CallListProblems.notYours();
        }
        return list;
    }

    private CallList visible(UUID id, Onlooker who) {
        return lists.find(id).filter(who::sees).orElseThrow(CallListProblems::notFound);
    }

    private CallListView view(CallList list, Onlooker who) {
        return new CallListView(
                list.id(),
                list.version(),
                list.name(),
                list.state(),
                list.mode(),
                list.segmentId(),
                list.plan(),
                list.agentIds(),
                list.createdAt(),
                who.steers(list),
                progresses.of(list.id()));
    }
}
