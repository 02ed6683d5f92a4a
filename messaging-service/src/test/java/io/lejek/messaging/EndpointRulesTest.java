package io.lejek.messaging;

import io.lejek.backbone.testing.EndpointRules;
import io.lejek.messaging.testing.MessagingTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@MessagingTest
class EndpointRulesTest {
    @TestHTTPResource
    URI service;

    @Test
    void letsInAtEveryEndpointWhoMayAndNobodyElse() throws IOException {
        EndpointRules.assertKept(service);
    }
}
