package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told: the settings it needs and no others, so that a secret reaches only its user. */
final class ServiceProperties {
    private final Settings settings;
    private final StackPaths paths;
    private final String trialPbxSecret;

    /**
     * Prepares the properties of all services.
     *
     * @param trialPbxSecret of the AMI user of the trial PBX; used where no PBX was named
     */
    ServiceProperties(Settings settings, StackPaths paths, String trialPbxSecret) {
        this.settings = settings;
        this.paths = paths;
        this.trialPbxSecret = trialPbxSecret;
    }

    /** The properties of one service, by key. */
    Map<String, String> of(Service service) {
        Map<String, String> told = new TreeMap<>(settings.written());
        told.keySet().removeIf(key -> !concerns(key, service));
        told.put(Key.DATA.key(), paths.data().toString());
        // The web application passes requests on to the others, so they need not be seen from outside.
        told.put(Key.HOST.key(), service == Service.CRM ? settings.text(Key.HOST) : "127.0.0.1");
        told.put(service.port().key(), settings.text(service.port()));
        told.put(Key.DB_URL.key(), settings.databaseUrl());
        told.put(Key.KAFKA_SERVERS.key(), settings.kafkaServers());
        told.put(Key.JWT_PUBLIC.key(), paths.publicKey(settings).toString());
        for (Service other : Service.values()) {
            if (other != service) {
                told.put(other.url().key(), other.url(settings));
            }
        }
        switch (service) {
            case CRM -> tellCrm(told);
            case TELEPHONY -> tellTelephony(told);
            case MESSAGING -> tellMessaging(told);
            case FUNNEL -> {}
        }
        return told;
    }

    /** Whether a key that was set is for this service; one that names no service is for all. */
    private static boolean concerns(String key, Service service) {
        if (key.startsWith("lejek.trial.") || key.startsWith("lejek.jvm.")) {
            return false;
        }
        if (key.equals(Key.JWT_PRIVATE.key()) || key.startsWith("lejek.setup.")) {
            return service == Service.CRM;
        }
        for (Service named : Service.values()) {
            if (key.startsWith("lejek." + named.part() + ".")) {
                return named == service && !key.equals(named.url().key());
            }
        }
        return true;
    }

    private void tellCrm(Map<String, String> told) {
        told.put(Key.JWT_PRIVATE.key(), paths.privateKey(settings).toString());
        told.put(Key.SETUP_TOKEN_FILE.key(), paths.setupToken(settings).toString());
    }

    private void tellTelephony(Map<String, String> told) {
        if (settings.trialPbx()) {
            told.putAll(trialPbx(settings, trialPbxSecret));
        }
    }

    /** How a telephony reaches the trial PBX of these settings. */
    static Map<String, String> trialPbx(Settings settings, String secret) {
        return Map.of(
                Key.PBX_HOST.key("trial"), "127.0.0.1",
                Key.PBX_PORT.key("trial"), settings.text(Key.TRIAL_PBX_PORT),
                Key.PBX_USERNAME.key("trial"), "lejek",
                Key.PBX_SECRET.key("trial"), secret,
                Key.PBX_TRUNKS.key("trial"), "PJSIP/trunk",
                Key.PBX_INTERNAL.key("trial"), "[1-9][0-9]{2}");
    }

    private void tellMessaging(Map<String, String> told) {
        told.put(Key.PUBLIC_URL.key(), settings.find(Key.PUBLIC_URL).orElseGet(settings::address));
        if (settings.trialMailbox()) {
            told.put(Key.SMTP_HOST.key(), "127.0.0.1");
            told.put(Key.SMTP_PORT.key(), settings.text(Key.TRIAL_SMTP_PORT));
            told.put(Key.SMTP_STARTTLS.key(), "false");
            told.remove(Key.SMTP_USERNAME.key());
            told.remove(Key.SMTP_PASSWORD.key());
        } else {
            // The service's own defaults fit the trial; a real server is spoken to in TLS unless someone says
            // otherwise.
            told.put(Key.SMTP_PORT.key(), settings.text(Key.SMTP_PORT));
            told.put(Key.SMTP_STARTTLS.key(), settings.text(Key.SMTP_STARTTLS));
        }
    }
}
