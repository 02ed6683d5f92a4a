package io.lejek.local.pbx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The way in to one AMI connection: by secret, or by the MD5 of a challenge and the secret. */
final class Login {
    private final Credentials credentials;
    private final String challenge = Integer.toString(new SecureRandom().nextInt(100_000_000, 999_999_999));
    private boolean challenged;
    private boolean done;
    private boolean failed;
    private boolean events = true;

    /** The one user of the trial PBX. */
    record Credentials(String user, String secret) {}

    Login(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean done() {
        return done;
    }

    boolean failed() {
        return failed;
    }

    boolean wantsEvents() {
        return events;
    }

    /** The answer to an action of somebody who is not logged in yet. */
    Message answer(Message action) {
        String name = action.get("Action", "");
        Message reply = reply(name, action);
        String id = action.get("ActionID");
        return id == null ? reply : reply.with("ActionID", id);
    }

    private Message reply(String name, Message action) {
        if (name.equalsIgnoreCase("Challenge")) {
            challenged = true;
            return Message.of("Response", "Success", "Challenge", challenge);
        }
        if (!name.equalsIgnoreCase("Login")) {
            return Message.of("Response", "Error", "Message", "Permission denied");
        }
        if (!credentials.user().equals(action.get("Username")) || !isSecretRight(action)) {
            failed = true;
            return Message.of("Response", "Error", "Message", "Authentication failed");
        }
        done = true;
        events = !"off".equalsIgnoreCase(action.get("Events"));
        return Message.of("Response", "Success", "Message", "Authentication accepted");
    }

    private boolean isSecretRight(Message action) {
        String key = action.get("Key");
        return key == null
                ? same(credentials.secret(), action.get("Secret", ""))
                : challenged && same(md5(challenge + credentials.secret()), key);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows MD5", e);
        }
    }
}
