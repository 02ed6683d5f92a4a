package io.lejek.local.stack;

import io.lejek.local.settings.Settings;

/** The logins that a stack made for its own parts, for commands that talk to these parts. */
public final class StackCredentials {
    private StackCredentials() {}

    /** The secret of the AMI user {@code lejek} of the trial PBX. */
    public static String trialPbxSecret(Settings settings) {
        return Secrets.trialPbxSecret(StackPaths.of(settings));
    }
}
