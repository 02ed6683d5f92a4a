package io.lejek.telephony.ami;

import io.lejek.telephony.pbx.CallerIds;
import io.lejek.telephony.pbx.PbxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Refuses a configuration that cannot work or would not be safe; says everything that is wrong at once. Pure but for files. */
final class CheckPbxSettings {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,40}");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\x00]");

    private final List<String> faults = new ArrayList<>();

    private CheckPbxSettings() {}

    /** @throws IllegalStateException naming each setting and what to do about it */
    static void require(PbxSettings settings) {
        CheckPbxSettings check = new CheckPbxSettings();
        settings.all().forEach(check::check);
        if (!check.faults.isEmpty()) {
            throw new IllegalStateException("Telephony cannot start:\n  " + String.join("\n  ", check.faults));
        }
    }

    private void check(String name, PbxSettings.Pbx pbx) {
        String at = "lejek.telephony.pbx." + name + ".";
        fault(!NAME.matcher(name).matches(), at + "*: name a PBX in small letters, digits and hyphens");
        fault(pbx.host().isBlank(), at + "host: enter the host name or address of the PBX");
        fault(pbx.port() < 1 || pbx.port() > 65_535, at + "port: enter a port from 1 to 65535");
        fault(pbx.username().filter(it -> !it.isBlank()).isEmpty(), at + "username: enter the user of manager.conf");
        fault(
                pbx.secret().filter(it -> !it.isBlank()).isEmpty(),
                at + "secret: enter the secret of manager.conf; a user without one is open to everybody");
        fault(!pbx.phoneChannel().contains("%s"), at + "phone-channel: put %s where the extension belongs");
        fault(!pbx.dialPattern().contains("%s"), at + "dial-pattern: put %s where the number belongs");
        fault(
                !pbx.outsidePrefix().orElse("0").matches("[0-9*#]{1,5}"),
                at + "outside-prefix: enter one to five of the keys 0-9, * and #");
        fault(
                pbx.queueMember().filter(member -> !member.contains("%s")).isPresent(),
                at + "queue-member: put %s where the extension belongs");
        fault(pbx.dialContext().isBlank(), at + "dial-context: enter a context of the dialplan");
        fault(pbx.ringSeconds() < 1 || pbx.ringSeconds() > 300, at + "ring-seconds: enter 1 to 300");
        fault(
                pbx.trunks().orElse(List.of()).stream().anyMatch(String::isBlank),
                at + "trunks: an empty one would make every channel a trunk");
        checkCallerIds(at, pbx.callerIds().orElse(List.of()));
        checkBreaks(at, pbx);
        checkRegex(at, pbx.internalDigits());
        pbx.tlsAuthority()
                .ifPresent(file -> fault(
                        !Files.isReadable(Path.of(file)), at + "tls-authority: the file " + file + " cannot be read"));
    }

    private void checkBreaks(String at, PbxSettings.Pbx pbx) {
        String all = String.join(
                "",
                pbx.username().orElse(""),
                pbx.phoneChannel(),
                pbx.queueMember().orElse(""),
                pbx.dialContext(),
                pbx.dialPattern(),
                pbx.internationalPrefix().orElse(""));
        fault(BREAK.matcher(all).find(), at + "*: no setting may hold a line break");
    }

    private void checkCallerIds(String at, List<String> rules) {
        try {
            CallerIds.of(rules);
        } catch (IllegalArgumentException e) {
            faults.add(at + "caller-ids: " + e.getMessage());
        }
    }

    private void checkRegex(String at, String digits) {
        try {
            Pattern pattern = Pattern.compile(digits);
            fault(pattern.matcher("").matches(), at + "internal-digits: it must not match nothing at all");
            fault(
                    pattern.matcher("101&PJSIP/trunk").matches()
                            || pattern.matcher("1/2,3").matches(),
                    at + "internal-digits: it must match extensions only, not dial strings");
        } catch (PatternSyntaxException e) {
            faults.add(at + "internal-digits: no regular expression (" + e.getDescription() + ")");
        }
    }

    private void fault(boolean wrong, String what) {
        if (wrong) {
            faults.add(what);
        }
    }
}
