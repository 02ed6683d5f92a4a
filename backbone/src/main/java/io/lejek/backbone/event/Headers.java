package io.lejek.backbone.event;

/** The Kafka headers of CloudEvents 1.0 in binary mode (Kafka protocol binding, section 3.2). */
final class Headers {
    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String SEQUENCE = "ce_sequence";
    static final String CONTENT_TYPE = "content-type";

    private Headers() {}
}
