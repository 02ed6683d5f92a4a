package io.lejek.crm;

import io.lejek.backbone.testing.EndpointRules;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class EndpointRulesTest {
    @Inject
    Staff staff;

    @TestHTTPResource
    URI service;

    @Test
    void letsInAtEveryEndpointWhoMayAndNobodyElse() throws IOException {
        EndpointRules.assertKept(service, role -> staff.of(role).token());
    }
}
