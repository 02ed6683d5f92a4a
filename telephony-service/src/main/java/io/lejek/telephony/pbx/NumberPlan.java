package io.lejek.telephony.pbx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells colleagues from the outside, by the channels' names and the dialled digits. Pure. */
public final class NumberPlan {
    /** Technologies whose channels are nobody's phone. */
    private static final Pattern PLUMBING = Pattern.compile(
            "(?i)(Local|Message|AsyncGoto|Surrogate|Bridge|Snoop|Announcer|Recorder|CBAnn|CBRec|ConfBridgeRecorder|"
                    + "OutgoingSpoolFailed|MulticastRTP|UnicastRTP|Phantom|Test|Parked)/.*");
    /** {@code PJSIP/101-0000002a}: technology, device, and a serial number that counts the device's calls. */
    private static final Pattern CHANNEL = Pattern.compile("[^/]+/(.+?)(-[0-9a-fA-F]{2,})?");

    private static final Pattern LOCAL = Pattern.compile("(?i)Local/(.+?)@.*");

    private final List<String> trunks;
    private final Pattern internalDigits;
    private final String outsidePrefix;

    /** @param outsidePrefix what colleagues dial before a number outside; empty for nothing */
    public NumberPlan(List<String> trunks, Pattern internalDigits, String outsidePrefix) {
        this.trunks = List.copyOf(trunks);
        this.internalDigits = internalDigits;
        this.outsidePrefix = outsidePrefix;
    }

    public static NumberPlan of(PbxSettings.Pbx pbx) {
        return new NumberPlan(
                pbx.trunks().orElse(List.of()),
                Pattern.compile(pbx.internalDigits()),
                pbx.outsidePrefix().orElse(""));
    }

    /** The digits after the prefix for the outside; empty when they do not begin with it, or none is dialled. */
    public Optional<String> withoutPrefix(String digits) {
        boolean begins = !outsidePrefix.isEmpty() && digits.startsWith(outsidePrefix);
        return begins ? Optional.of(digits.substring(outsidePrefix.length())) : Optional.empty();
    }

    /** Whom a channel of this name reaches; a channel of unknown name is plumbing until it has one. */
    public Party party(@Nullable String channel) {
        if (channel == null || PLUMBING.matcher(channel).matches()) {
            return new Party.Plumbing();
        }
        if (trunks.stream().anyMatch(channel::startsWith)) {
            return new Party.Outside();
        }
        Matcher parts = CHANNEL.matcher(channel);
        Optional<String> extension = parts.matches() ? extension(parts.group(1)) : Optional.empty();
        if (extension.isPresent()) {
            return new Party.Colleague(extension.get());
        }
        return trunks.isEmpty() ? new Party.Outside() : new Party.Device();
    }

    /** The extension of a queue's member: a device such as {@code PJSIP/101}, or {@code Local/101@from-queue/n}. */
    public Optional<String> member(@Nullable String device) {
        Matcher local = LOCAL.matcher(device == null ? "" : device);
        if (local.matches()) {
            return extension(local.group(1));
        }
        return party(device) instanceof Party.Colleague(String extension) ? Optional.of(extension) : Optional.empty();
    }

    /** The extension that these digits, or this device, stand for. */
    public Optional<String> extension(@Nullable String digits) {
        if (digits == null) {
            return Optional.empty();
        }
        Matcher matcher = internalDigits.matcher(digits);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String group = matcher.groupCount() == 0 ? null : matcher.group(1);
        return Optional.of(group == null ? digits : group);
    }
}
