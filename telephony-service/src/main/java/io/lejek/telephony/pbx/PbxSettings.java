package io.lejek.telephony.pbx;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The PBXs to listen to; none is allowed. The name is what records and the settings page call the PBX. */
@ConfigMapping(prefix = "lejek.telephony.pbx")
public interface PbxSettings {
    /** Every PBX by its name: letters, digits and hyphens. */
    @WithParentName
    Map<String, Pbx> all();

    /** One Asterisk and how it is spoken to. */
    interface Pbx {
        /** Host name or address of the manager interface (AMI). */
        @WithDefault("127.0.0.1")
        String host();

        /** AMI port; 5038 plain, 5039 by habit with TLS. */
        @WithDefault("5038")
        int port();

        /** The user's section in {@code manager.conf}. */
        Optional<String> username();

        /** The user's {@code secret} in {@code manager.conf}; must not be empty. */
        Optional<String> secret();

        /** Whether the line is encrypted; the certificate must be good for {@link #host()}. */
        @WithDefault("false")
        boolean tls();

        /** PEM file with the certificate that signs the PBX's own; without it the authorities known to Java count. */
        Optional<String> tlsAuthority();

        /**
         * How the channels to the outside begin, such as {@code PJSIP/trunk}. Without any, every channel that is not a
         * colleague's extension counts as the outside.
         */
        Optional<List<String>> trunks();

        /**
         * Regular expression that a colleague's extension matches as a whole. It is applied to dialled numbers and to the
         * device of a channel ({@code 101} of {@code PJSIP/101-0000002a}); a group in it, if any, is the extension.
         */
        @WithDefault("\\d{2,5}")
        String internalDigits();

        /** What colleagues dial before a number outside, such as {@code 0} or {@code 9}; taken away before the number is read. */
        Optional<String> outsidePrefix();

        /** The channel that rings a colleague's phone; {@code %s} is the extension. */
        @WithDefault("PJSIP/%s")
        String phoneChannel();

        /**
         * What a queue rings as a member to ring a colleague's phone, where that is not {@link #phoneChannel()}; {@code %s} is the
         * extension. FreePBX has {@code Local/%s@from-queue/n}.
         */
        Optional<String> queueMember();

        /** The dialplan context in which the number of a click-to-call is dialled. */
        @WithDefault("from-internal")
        String dialContext();

        /** What is dialled there; {@code %s} is the number without its plus, after {@link #internationalPrefix()}. */
        @WithDefault("%s")
        String dialPattern();

        /** What takes the place of the plus of a number that is dialled, such as {@code 00}; empty for nothing. */
        @WithDefault("+")
        Optional<String> internationalPrefix();

        /**
         * The number that is shown to whom is called by click or from a list, by how the called number begins:
         * {@code +48:+48221234567}; the longest beginning counts, and {@code +} is for all others. Without one the PBX decides.
         */
        Optional<List<String>> callerIds();

        /** How many seconds the colleague's own phone rings in a click-to-call. */
        @WithDefault("30")
        int ringSeconds();

        /**
         * Where its recordings are: a folder that this service can read, or the address of a web server that gives them out.
         * Without it they cannot be heard.
         */
        Optional<String> recordings();

        /** The folder in which the PBX itself writes them: what it names begins with this. */
        @WithDefault("/var/spool/asterisk/monitor")
        String recordingsFolder();

        /** Where the PBX writes down its calls; by that, what was missed while the line was broken is recovered. */
        History history();
    }

    /** What the PBX writes down of its calls, as a file that this service can read or as a table of PostgreSQL. */
    interface History {
        /**
         * Channel event logging, the better source: the path of the file of {@code cel_custom.conf}, or a JDBC address such as
         * {@code jdbc:postgresql://192.0.2.10/asterisk}.
         */
        Optional<String> cel();

        /** Call detail records, read where there is no {@link #cel()}: the path of {@code Master.csv}, or a JDBC address. */
        Optional<String> cdr();

        /** The table, when it is not called {@code cel} or {@code cdr}. */
        Optional<String> table();

        /** Who may read the table. */
        Optional<String> username();

        /** The password of that user. */
        Optional<String> password();

        /** The time zone of dates in the history, such as {@code Europe/Warsaw}; times in seconds have none. */
        @WithDefault("UTC")
        ZoneId zone();
    }
}
