package io.lejek.crm.client;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings the contact points of a request into the form that is compared, or says which of them is none. */
@ApplicationScoped
public class ReadAddresses {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\]\\\\,;:\"\\x00-\\x1F\\x7F]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");
    private static final int LONGEST_EMAIL = 254;

    private final Phones phones;

    ReadAddresses(Phones phones) {
        this.phones = phones;
    }

    /**
     * The addresses in their order; one that is entered twice counts once.
     *
     * @param of the part of the request that holds them, such as {@code persons[0].}
     */
    List<ContactAddress> read(List<ContactPointInput> inputs, String of) {
        List<ContactAddress> addresses = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            ContactAddress address = read(inputs.get(i), of + "contactPoints[" + i + "].value");
            if (addresses.stream().noneMatch(address::sameAs)) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private ContactAddress read(ContactPointInput input, String field) {
        String raw = input.value().strip();
        String value = switch (input.kind()) {
            case PHONE ->
                phones.e164(raw)
                        .orElseThrow(() -> Violation.inBody(
                                Problem.NOT_A_PHONE_NUMBER,
                                field,
                                "Enter a phone number, with + and the country code when it is abroad."));
            case EMAIL -> email(raw, field);
        };
        return new ContactAddress(input.kind(), value, raw, input.label());
    }

    private static String email(String raw, String field) {
        return email(raw)
                .orElseThrow(() -> Violation.inBody(field, "Enter an e-mail address, such as name@example.com."));
    }

    /** The e-mail address in the form that is compared; empty when it is none. */
    public static Optional<String> email(String raw) {
        return raw.length() <= LONGEST_EMAIL && EMAIL.matcher(raw).matches()
                ? Optional.of(raw.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
