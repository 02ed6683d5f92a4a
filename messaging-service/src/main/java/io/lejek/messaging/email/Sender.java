package io.lejek.messaging.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Who letters come from.
 *
 * @param returnPathPattern the envelope's sender with <code>{token}</code> where the letter is named
 */
public record Sender(InternetAddress from, String domain, String returnPathPattern) {
    private static final String TOKEN = "{token}";

    /**
     * Reads the configuration.
     *
     * @throws IllegalArgumentException when it cannot work, with the reason
     */
    public static Sender of(SmtpConfig config) {
        InternetAddress from = address(config.from());
        String address = from.getAddress();
        int at = address.lastIndexOf('@');
        String plussed = address.substring(0, at) + "+" + TOKEN + address.substring(at);
        String pattern = config.returnPath().orElse(plussed);
        strictly(pattern.replace(TOKEN, "t".repeat(26)), "lejek.messaging.smtp.return-path");
        return new Sender(from, address.substring(at + 1), pattern);
    }

    /** The envelope's sender for the letter that this token names. */
    public String returnPath(String token) {
        return returnPathPattern.replace(TOKEN, token);
    }

    private static InternetAddress address(String configured) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(configured, true);
            if (parsed.length == 1) {
                strictly(parsed[0].getAddress(), "lejek.messaging.smtp.from");
                return parsed[0];
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException(advice("lejek.messaging.smtp.from", configured), e);
        }
        throw new IllegalArgumentException(advice("lejek.messaging.smtp.from", configured));
    }

    private static void strictly(String address, String setting) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException(advice(setting, address), e);
        }
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException(advice(setting, address));
        }
    }

    private static String advice(String setting, String value) {
        return setting + " is not one e-mail address: \"" + value + "\". Set it like Lejek <letters@example.com>.";
    }
}
