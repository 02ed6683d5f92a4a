package io.lejek.telephony.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.telephony.ami.OwnerLease.Owner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(ScriptedPbxResource.class)
class OwnerLeaseTest {
    @Inject
    DataSource dataSource;

    @Test
    void hasOneOwnerAtATime() {
        // Given
        String pbx = UUID.randomUUID().toString();
        try (OwnerLease one = new OwnerLease(dataSource, pbx);
                OwnerLease other = new OwnerLease(dataSource, pbx)) {
            assertThat(one.hold()).isEqualTo(Owner.WE);
            // When
            Owner meanwhile = other.hold();
            one.close();
            // Then
            assertThat(meanwhile).isEqualTo(Owner.ANOTHER);
            assertThat(other.hold()).isEqualTo(Owner.WE);
            assertThat(one.hold()).isEqualTo(Owner.ANOTHER);
        }
    }
}
