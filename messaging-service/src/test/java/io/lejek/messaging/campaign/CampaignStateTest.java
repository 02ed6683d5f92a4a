package io.lejek.messaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.messaging.campaign.CampaignState.Command;
import io.lejek.messaging.message.SkipReason;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignStateTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT,START,false,PREPARING",
        "DRAFT,CANCEL,false,CANCELLED",
        "DRAFT,PAUSE,false,",
        "DRAFT,RESUME,false,",
        "PREPARING,PAUSE,false,PAUSED",
        "PREPARING,START,false,",
        "RUNNING,PAUSE,true,PAUSED",
        "RUNNING,RESUME,true,",
        "RUNNING,CANCEL,true,CANCELLED",
        "PAUSED,RESUME,true,RUNNING",
        "PAUSED,RESUME,false,PREPARING",
        "PAUSED,PAUSE,true,",
        "FINISHED,CANCEL,true,",
        "FINISHED,RESUME,true,",
        "CANCELLED,RESUME,true,",
        "STOPPED,RESUME,true,",
        "STOPPED,START,true,"
    })
    void followsCommands(CampaignState state, Command command, boolean audienceComplete, CampaignState next) {
        assertThat(state.after(command, audienceComplete).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        ",false,false,NO_ADDRESS",
        "a@example.com,false,false,NO_CONSENT",
        "a@example.com,false,true,NO_CONSENT",
        "a@example.com,true,true,SUPPRESSED",
        "a@example.com,true,false,"
    })
    void writesOnlyToThoseWhoConsented(String address, boolean consented, boolean suppressed, SkipReason reason) {
        // Given
        MemberSnapshots.Candidate candidate =
                new MemberSnapshots.Candidate(UUID.randomUUID(), true, address, consented, suppressed);
        // When
        SkipReason skip = PrepareAudience.skip(candidate);
        // Then
        assertThat(skip).isEqualTo(reason);
    }

    @Test
    void countsEveryLetterOnce() {
        assertThat(new CampaignCounts(10, 1, 2, 3, 4, 0, 0, 0, 0, 0).open()).isEqualTo(7);
    }
}
