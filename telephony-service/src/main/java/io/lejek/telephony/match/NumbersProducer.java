package io.lejek.telephony.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Phone numbers as they are written where the company is. */
@ApplicationScoped
class NumbersProducer {
    /** The region whose national spelling is understood: two letters, ISO 3166. */
    @Produces
    @Singleton
    PhoneNumbers numbers(@ConfigProperty(name = "lejek.region", defaultValue = "PL") String region) {
        return new PhoneNumbers(region);
    }
}
