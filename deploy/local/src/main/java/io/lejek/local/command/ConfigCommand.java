package io.lejek.local.command;

import io.lejek.local.settings.ExampleFile;
import picocli.CommandLine.Command;

/** Prints every setting there is. */
@Command(name = "config", description = "Prints every setting with its default, as a file to begin with.")
final class ConfigCommand implements Runnable {
    @Override
    public void run() {
        System.out.print(ExampleFile.text());
    }
}
