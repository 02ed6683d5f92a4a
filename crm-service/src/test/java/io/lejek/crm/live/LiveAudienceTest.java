package io.lejek.crm.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.access.Scope;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveAudienceTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID MY_TEAM = UUID.randomUUID();
    private static final UUID OTHER_TEAM = UUID.randomUUID();

    private static final LiveAudience ADMIN = new LiveAudience(new Scope.All(), new Scope.All(), true);
    private static final LiveAudience HEAD = new LiveAudience(new Scope.Team(MY_TEAM), new Scope.Team(MY_TEAM), true);
    private static final LiveAudience MANAGER = new LiveAudience(new Scope.Own(ME), new Scope.Own(ME), false);
    private static final LiveAudience AGENT = new LiveAudience(new Scope.Own(ME), new Scope.All(), true);

    @ParameterizedTest
    @MethodSource("cases")
    void hearsWhatItMaySee(LiveAudience audience, LiveEvent event, boolean heard) {
        // When
        boolean hears = audience.hears(event);

        // Then
        assertThat(hears).isEqualTo(heard);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(ADMIN, event(LiveEvent.What.DEAL, OTHER, OTHER_TEAM), true),
                Arguments.of(ADMIN, event(LiveEvent.What.TASK, null, null), true),
                Arguments.of(HEAD, event(LiveEvent.What.DEAL, OTHER, MY_TEAM), true),
                Arguments.of(HEAD, event(LiveEvent.What.DEAL, OTHER, OTHER_TEAM), false),
                Arguments.of(HEAD, event(LiveEvent.What.CLIENT, null, null), true),
                Arguments.of(MANAGER, event(LiveEvent.What.CLIENT, null, null), false),
                Arguments.of(HEAD, event(LiveEvent.What.TASK, null, null), true),
                Arguments.of(MANAGER, event(LiveEvent.What.DEAL, ME, MY_TEAM), true),
                Arguments.of(MANAGER, event(LiveEvent.What.DEAL, OTHER, MY_TEAM), false),
                Arguments.of(MANAGER, event(LiveEvent.What.TIMELINE, OTHER, MY_TEAM), false),
                Arguments.of(MANAGER, event(LiveEvent.What.TASK, null, null), false),
                Arguments.of(AGENT, event(LiveEvent.What.CLIENT, OTHER, OTHER_TEAM), true),
                Arguments.of(AGENT, event(LiveEvent.What.TIMELINE, null, null), true),
                Arguments.of(AGENT, event(LiveEvent.What.DEAL, OTHER, OTHER_TEAM), false),
                Arguments.of(AGENT, event(LiveEvent.What.TASK, null, null), true),
                Arguments.of(AGENT, event(LiveEvent.What.TASK, OTHER, null), false));
    }

    private static LiveEvent event(LiveEvent.What what, @Nullable UUID owner, @Nullable UUID team) {
        return new LiveEvent(what, UUID.randomUUID(), null, owner, team);
    }
}
