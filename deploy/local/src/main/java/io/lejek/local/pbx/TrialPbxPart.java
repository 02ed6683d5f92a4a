package io.lejek.local.pbx;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.trial.TrialPart;
import java.util.List;

/** The trial PBX as a part of the trial's process. */
public final class TrialPbxPart implements TrialPart {
    @Override
    public String name() {
        return "trial PBX";
    }

    @Override
    public boolean wanted(Settings settings) {
        return settings.trialPbx();
    }

    @Override
    public List<Key> ports() {
        return List.of(Key.TRIAL_PBX_PORT);
    }

    @Override
    @SuppressWarnings("resource") // It ends with the process.
    public void start(Stage stage) {
        TrialPbx.start(stage.settings().number(Key.TRIAL_PBX_PORT), "lejek", stage.pbxSecret());
    }
}
