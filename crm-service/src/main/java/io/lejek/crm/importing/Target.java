package io.lejek.crm.importing;

import java.util.List;
import java.util.Set;

/** The fields of a client's card that a column can fill, by the names they have in a mapping. */
final class Target {
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String ADDRESS = "address";
    static final String POSTAL_CODE = "postalCode";
    static final String CITY = "city";
    static final String REGION = "region";
    static final String SIZE = "size";
    static final String TAX_NUMBER = "taxNumber";
    static final String SOURCE = "source";
    static final String OWNER = "owner";
    static final String CATEGORIES = "categories";
    static final String NOTE = "note";
    static final String PERSON_NAME = "personName";
    static final String PERSON_POSITION = "personPosition";
    static final String PERSON_PHONE = "personPhone";
    static final String PERSON_EMAIL = "personEmail";
    static final String CONSENT_EMAIL = "consentEmail";
    static final String CONSENT_SMS = "consentSms";
    static final String CONSENT_CALL = "consentCall";

    /** Followed by the id of a user-defined property. */
    static final String PROPERTY = "property:";

    /** Those that several columns may fill. */
    static final Set<String> MANY = Set.of(PHONE, EMAIL, CATEGORIES, NOTE);

    static final Set<String> CONSENTS = Set.of(CONSENT_EMAIL, CONSENT_SMS, CONSENT_CALL);

    static final List<String> ALL = List.of(
            NAME,
            KIND,
            PHONE,
            EMAIL,
            ADDRESS,
            POSTAL_CODE,
            CITY,
            REGION,
            SIZE,
            TAX_NUMBER,
            SOURCE,
            OWNER,
            CATEGORIES,
            NOTE,
            PERSON_NAME,
            PERSON_POSITION,
            PERSON_PHONE,
            PERSON_EMAIL,
            CONSENT_EMAIL,
            CONSENT_SMS,
            CONSENT_CALL);

    private Target() {}
}
