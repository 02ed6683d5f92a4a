package io.lejek.funnel;

import io.lejek.backbone.testing.EndpointRules;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class EndpointRulesTest {
    @TestHTTPResource
    URI service;

    @Test
    void letsInAtEveryEndpointWhoMayAndNobodyElse() throws IOException {
        EndpointRules.assertKept(service);
    }
}
