package io.lejek.crm.deal;

import io.lejek.crm.record.Violation;
import java.util.Currency;

/** Knows the currencies of ISO 4217. */
final class Currencies {
    private Currencies() {}

    static String known(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Violation.inBody("currency", "Enter a currency by its three letters, such as EUR or PLN.");
        }
    }
}
