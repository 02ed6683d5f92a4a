package io.lejek.local.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key that the file {@code lejek.properties} and the {@code LEJEK_} environment may set.
 *
 * <p>A name with {@code <name>} stands for any number of keys, one per name. An empty default means "not set"; what then
 * happens is in the description.
 */
public enum Key {
    HOST("lejek.host", Kind.TEXT, "127.0.0.1", "address the web application listens on (0.0.0.0: every address)"),
    DATA("lejek.data", Kind.TEXT, "./data", "folder of databases, letters, keys and logs; one stack per folder"),
    PUBLIC_URL(
            "lejek.public-url",
            Kind.TEXT,
            "",
            "address of the web application as people and letters see it; not set: http://host:port of crm"),
    BEHIND_PROXY(
            "lejek.behind-proxy",
            Kind.FLAG,
            "false",
            "whether a trusted proxy in front writes X-Forwarded-For (the limit on wrong passwords counts per address)"),
    REGION("lejek.region", Kind.TEXT, "PL", "country of phone numbers written without a country code (ISO 3166)"),
    CURRENCY("lejek.currency", Kind.TEXT, "EUR", "currency of the figures (ISO 4217)"),

    CRM_PORT("lejek.crm.port", Kind.PORT, "8080", "port of the web application"),
    TELEPHONY_PORT("lejek.telephony.port", Kind.PORT, "8081", "port of the telephony service"),
    MESSAGING_PORT("lejek.messaging.port", Kind.PORT, "8082", "port of the messaging service"),
    FUNNEL_PORT("lejek.funnel.port", Kind.PORT, "8083", "port of the funnel service"),
    CRM_URL("lejek.crm.url", Kind.TEXT, "", "where the other services find crm; not set: here, at its port"),
    TELEPHONY_URL("lejek.telephony.url", Kind.TEXT, "", "where crm finds telephony; not set: here, at its port"),
    MESSAGING_URL("lejek.messaging.url", Kind.TEXT, "", "where crm finds messaging; not set: here, at its port"),
    FUNNEL_URL("lejek.funnel.url", Kind.TEXT, "", "where crm finds funnel; not set: here, at its port"),

    DB_URL(
            "lejek.db.url",
            Kind.TEXT,
            "",
            "JDBC address of a PostgreSQL (15 or newer, with pg_trgm and unaccent); not set: one is started"),
    DB_USER("lejek.db.user", Kind.TEXT, "lejek", "user of that PostgreSQL"),
    DB_PASSWORD("lejek.db.password", Kind.SECRET, "", "password of that user"),
    DB_CONNECTIONS("lejek.db.connections", Kind.NUMBER, "20", "connections to it that each service may hold"),

    KAFKA_SERVERS(
            "lejek.kafka.servers",
            Kind.TEXT,
            "",
            "bootstrap servers of a Kafka (4.0 or newer), host:port with commas between; not set: one is started"),
    KAFKA_CREATE_TOPICS("lejek.kafka.create-topics", Kind.FLAG, "true", "whether the services create missing topics"),
    KAFKA_REPLICATION(
            "lejek.kafka.replication-factor", Kind.NUMBER, "1", "copies of each topic created; 3 on a cluster"),
    KAFKA_RELAY_POLL(
            "lejek.kafka.relay-poll", Kind.TEXT, "200ms", "how long an event may wait when nothing wakes its relay"),

    SMTP_HOST(
            "lejek.messaging.smtp.host",
            Kind.TEXT,
            "",
            "SMTP server for campaigns; not set: the mailbox of the trial, which sends nothing on"),
    SMTP_PORT("lejek.messaging.smtp.port", Kind.PORT, "587", "port of that SMTP server"),
    SMTP_USERNAME("lejek.messaging.smtp.username", Kind.TEXT, "", "login at that SMTP server; not set: no login"),
    SMTP_PASSWORD("lejek.messaging.smtp.password", Kind.SECRET, "", "password of that login"),
    SMTP_STARTTLS("lejek.messaging.smtp.starttls", Kind.FLAG, "true", "whether that SMTP server must speak TLS"),
    SMTP_FROM("lejek.messaging.smtp.from", Kind.TEXT, "Lejek <letters@lejek.localhost>", "sender of the letters"),
    SMTP_CONNECTIONS("lejek.messaging.smtp.connections", Kind.NUMBER, "4", "connections at once"),
    SMTP_PER_SECOND(
            "lejek.messaging.smtp.per-second",
            Kind.NUMBER,
            "50",
            "letters per second, over all campaigns and replicas"),
    SMTP_RETURN_PATH(
            "lejek.messaging.smtp.return-path",
            Kind.TEXT,
            "",
            "where bounces go, with {token} in it; not set: the sender's address with +token before the @"),
    SMTP_LETTERS(
            "lejek.messaging.smtp.letters-per-connection",
            Kind.NUMBER,
            "500",
            "a connection is renewed after so many letters"),
    SMTP_CONNECT("lejek.messaging.smtp.connect-timeout", Kind.TEXT, "15s", "how long connecting may take"),
    SMTP_COMMAND("lejek.messaging.smtp.command-timeout", Kind.TEXT, "2m", "how long an answer may take"),
    SMTP_ANSWER(
            "lejek.messaging.smtp.answer-timeout",
            Kind.TEXT,
            "10m",
            "how long the answer to a whole letter may take; giving up sooner leaves letters of unknown fate"),

    PBX_HOST(
            "lejek.telephony.pbx.<name>.host",
            Kind.TEXT,
            "",
            "a PBX with AMI (Asterisk 18 or newer), under a name of your choice; none set: the trial PBX"),
    PBX_PORT("lejek.telephony.pbx.<name>.port", Kind.PORT, "5038", "port of its AMI; 5039 is usual with TLS"),
    PBX_USERNAME("lejek.telephony.pbx.<name>.username", Kind.TEXT, "", "its AMI user, see ./lejek doctor"),
    PBX_SECRET("lejek.telephony.pbx.<name>.secret", Kind.SECRET, "", "secret of that user"),
    PBX_TLS("lejek.telephony.pbx.<name>.tls", Kind.FLAG, "false", "whether its AMI speaks TLS"),
    PBX_AUTHORITY(
            "lejek.telephony.pbx.<name>.tls-authority",
            Kind.TEXT,
            "",
            "PEM file of the certificate that signs the PBX's own; not set: the authorities known to Java"),
    PBX_TRUNKS(
            "lejek.telephony.pbx.<name>.trunks",
            Kind.TEXT,
            "",
            "how channels to the outside begin, like PJSIP/trunk, with commas between"),
    PBX_INTERNAL(
            "lejek.telephony.pbx.<name>.internal-digits",
            Kind.TEXT,
            "",
            "regular expression of colleagues' extensions (backslashes doubled); not set: two to five digits"),
    PBX_OUTSIDE(
            "lejek.telephony.pbx.<name>.outside-prefix",
            Kind.TEXT,
            "",
            "what colleagues dial before a number outside, like 0 or 9; not set: nothing"),
    PBX_PHONE(
            "lejek.telephony.pbx.<name>.phone-channel", Kind.TEXT, "PJSIP/%s", "channel of the phone of an extension"),
    PBX_QUEUE_MEMBER(
            "lejek.telephony.pbx.<name>.queue-member",
            Kind.TEXT,
            "",
            "member of a queue that rings the phone of an extension, like Local/%s@from-queue/n; not set: the phone-channel"),
    PBX_CALLER_IDS(
            "lejek.telephony.pbx.<name>.caller-ids",
            Kind.TEXT,
            "",
            "number shown to whom is called, by how the called number begins: +48:+48221234567,+:+442079460000; not set: the PBX"
                    + " decides"),
    PBX_CONTEXT(
            "lejek.telephony.pbx.<name>.dial-context",
            Kind.TEXT,
            "from-internal",
            "dialplan context in which a clicked number is dialled"),
    PBX_PATTERN("lejek.telephony.pbx.<name>.dial-pattern", Kind.TEXT, "%s", "what is dialled there; %s is the number"),
    PBX_RECORDINGS(
            "lejek.telephony.pbx.<name>.recordings",
            Kind.TEXT,
            "",
            "where its recordings are: a folder that Lejek can read, or the address of a web server; not set: they cannot be"
                    + " heard"),
    PBX_RECORDINGS_FOLDER(
            "lejek.telephony.pbx.<name>.recordings-folder",
            Kind.TEXT,
            "/var/spool/asterisk/monitor",
            "the folder in which the PBX itself writes them"),
    PBX_PREFIX(
            "lejek.telephony.pbx.<name>.international-prefix",
            Kind.TEXT,
            "+",
            "what takes the place of the plus of a dialled number, like 00"),
    PBX_RING(
            "lejek.telephony.pbx.<name>.ring-seconds",
            Kind.NUMBER,
            "30",
            "how long the own phone rings in a click-to-call"),
    PBX_CEL(
            "lejek.telephony.pbx.<name>.history.cel",
            Kind.TEXT,
            "",
            "its channel event logging, by which missed calls are recovered: a file, or jdbc:postgresql://host/database"),
    PBX_CDR(
            "lejek.telephony.pbx.<name>.history.cdr",
            Kind.TEXT,
            "",
            "its call detail records, where it has no channel event logging: a file, or jdbc:postgresql://host/database"),
    PBX_HISTORY_TABLE(
            "lejek.telephony.pbx.<name>.history.table",
            Kind.TEXT,
            "",
            "the table of that database; not set: cel or cdr"),
    PBX_HISTORY_USERNAME("lejek.telephony.pbx.<name>.history.username", Kind.TEXT, "", "who may read that table"),
    PBX_HISTORY_PASSWORD("lejek.telephony.pbx.<name>.history.password", Kind.SECRET, "", "password of that user"),
    PBX_HISTORY_ZONE(
            "lejek.telephony.pbx.<name>.history.zone",
            Kind.TEXT,
            "UTC",
            "time zone of its dates, like Europe/Warsaw; times in seconds have none"),

    RECORDING_DAYS(
            "lejek.telephony.recording.days", Kind.NUMBER, "90", "for how many days a call's recording can be heard"),
    LEAD_LINES(
            "lejek.telephony.lead.lines",
            Kind.TEXT,
            ".*",
            "regular expression of the called numbers whose unknown callers become leads with a task (backslashes doubled)"),
    LEAD_HOURS("lejek.telephony.lead.hours", Kind.TEXT, "00:00-24:00", "when they called, like 08:00-18:00"),
    LEAD_ZONE("lejek.telephony.lead.zone", Kind.TEXT, "UTC", "time zone of these hours, like Europe/Warsaw"),
    CONTACTS_MOST(
            "lejek.contacts.most",
            Kind.NUMBER,
            "5",
            "how many talks of call lists and letters of campaigns together a client may have before being called for"
                    + " advertising again; 0: no limit"),
    CONTACTS_DAYS("lejek.contacts.days", Kind.NUMBER, "7", "over how many days they are counted"),
    AGENT_REASONS(
            "lejek.telephony.agent.pause-reasons",
            Kind.TEXT,
            "Break,Lunch,Meeting,Training",
            "why an agent may take a pause, with commas between"),
    AGENT_AFTER_CALL(
            "lejek.telephony.agent.after-call",
            Kind.TEXT,
            "0s",
            "how long the queues leave an agent alone after a talk, like 30s; 0s: not at all"),
    SERVICE_LEVEL(
            "lejek.telephony.board.service-level",
            Kind.TEXT,
            "20s",
            "within how long a caller is to be answered, for the service level"),

    HOT_DESKS(
            "lejek.account.hot-desks",
            Kind.TEXT,
            "",
            "regular expression of the extensions of shared desks, whose phone belongs to who sits there (backslashes doubled)"),

    JWT_PRIVATE(
            "lejek.jwt.private-key",
            Kind.TEXT,
            "",
            "PEM file of the EC P-256 key that signs sessions; not set: made once, in the data folder"),
    JWT_PUBLIC("lejek.jwt.public-key", Kind.TEXT, "", "PEM file of its public half; not set: made once"),
    MESSAGING_SECRET(
            "lejek.messaging.secret",
            Kind.SECRET,
            "",
            "key of the links in letters, 32 characters or more, the same in every replica; not set: made once"),
    SETUP_TOKEN_FILE(
            "lejek.setup.token-file",
            Kind.TEXT,
            "",
            "where the one-time set-up token is written; not set: in the data folder"),

    TRIAL_DB_PORT("lejek.trial.db.port", Kind.PORT, "15432", "port of the PostgreSQL that is started"),
    TRIAL_DB_DURABLE(
            "lejek.trial.db.durable", Kind.FLAG, "true", "false is faster and loses data with the power; for tests"),
    TRIAL_KAFKA_PORT("lejek.trial.kafka.port", Kind.PORT, "19092", "port of the Kafka that is started"),
    TRIAL_KAFKA_CONTROLLER_PORT(
            "lejek.trial.kafka.controller-port", Kind.PORT, "19093", "port of that Kafka's controller"),
    TRIAL_SMTP_PORT("lejek.trial.smtp.port", Kind.PORT, "2525", "port where the trial's mailbox takes letters"),
    TRIAL_WEB_PORT("lejek.trial.web.port", Kind.PORT, "8025", "port where the trial's letters are shown"),
    TRIAL_LETTERS("lejek.trial.letters", Kind.NUMBER, "50000", "letters the trial's mailbox keeps; older ones go"),
    TRIAL_PBX_PORT("lejek.trial.pbx.port", Kind.PORT, "5038", "port of the trial PBX's AMI"),

    JVM_OPTIONS(
            "lejek.jvm.<name>.options",
            Kind.TEXT,
            "",
            "JVM options added for crm, telephony, messaging, funnel or trial, like -Xmx512m");

    /** What a value must look like. */
    enum Kind {
        TEXT,
        SECRET,
        PORT,
        NUMBER,
        FLAG
    }

    private static final String NAME = "<name>";

    private final String key;
    private final Kind kind;
    private final String fallback;
    private final String description;

    Key(String key, Kind kind, String fallback, String description) {
        this.key = key;
        this.kind = kind;
        this.fallback = fallback;
        this.description = description;
    }

    /** As it is written in the file; may contain {@code <name>}. */
    public String key() {
        return key;
    }

    /** This key for one name, where it contains {@code <name>}. */
    public String key(String name) {
        return key.replace(NAME, name);
    }

    /** The environment variable of this key; {@code <NAME>} stands for the name in capitals. */
    public String variable() {
        return variable(key);
    }

    String fallback() {
        return fallback;
    }

    String description() {
        return description;
    }

    Kind kind() {
        return kind;
    }

    boolean named() {
        return key.contains(NAME);
    }

    /** The key that this written key belongs to; empty when there is none. */
    static Optional<Key> of(String written) {
        return Arrays.stream(values())
                .filter(key -> nameIn(written, key.key)
                        .filter(name -> name.matches("[A-Za-z0-9-]*"))
                        .isPresent())
                .findFirst();
    }

    /** The written key that an environment variable sets, its name in lower case; empty when there is none. */
    static Optional<String> ofVariable(String variable) {
        return Arrays.stream(values())
                .flatMap(key ->
                        nameIn(variable, key.variable()).map(name -> key.key(name.toLowerCase(Locale.ROOT))).stream())
                .findFirst();
    }

    /** What stands for {@code <name>} in the text; "" when pattern and text are the same, empty when it does not fit. */
    static Optional<String> nameIn(String text, String pattern) {
        int at = pattern.toLowerCase(Locale.ROOT).indexOf(NAME);
        if (at < 0) {
            return text.equals(pattern) ? Optional.of("") : Optional.empty();
        }
        String before = pattern.substring(0, at);
        String after = pattern.substring(at + NAME.length());
        boolean fits =
                text.length() > before.length() + after.length() && text.startsWith(before) && text.endsWith(after);
        return fits ? Optional.of(text.substring(before.length(), text.length() - after.length())) : Optional.empty();
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
