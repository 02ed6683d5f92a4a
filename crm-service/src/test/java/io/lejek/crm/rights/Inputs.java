package io.lejek.crm.rights;

import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sent about the client of a scene. */
class Inputs {
    final String name = "Guarded " + UUID.randomUUID();
    final String number = Samples.mobile();
    final String address = Samples.address();
    final String category = "Category " + Samples.mobile();
    final String source = "Source " + Samples.mobile();
    final String title = "Deal " + UUID.randomUUID();

    Map<String, Object> ofCategory() {
        return Map.of("field", "category", "is", "ONE_OF", "values", List.of(category));
    }

    Map<String, Object> view(boolean shared) {
        return Map.of("name", "View " + UUID.randomUUID(), "q", name, "sort", "NAME", "shared", shared);
    }

    Map<String, Object> segmentInput(boolean shared) {
        return Map.of("name", "Segment " + UUID.randomUUID(), "filter", ofCategory(), "shared", shared);
    }

    static Map<String, Object> offer(String member) {
        return Map.of(
                "selection",
                Map.of("ids", List.of(member)),
                "title",
                "Offer " + UUID.randomUUID(),
                "typeId",
                Api.SALE,
                "amountMinor",
                1,
                "currency",
                "EUR");
    }

    Map<String, Object> exportInput() {
        return Map.of("selection", Map.of("q", name), "format", "CSV");
    }
}
