package io.lejek.crm.export;

import java.io.IOException;

/** A file that clients are written into, one after the other. */
interface ClientFile {
    void add(ExportedClient client) throws IOException;

    /** Writes what is left; the file is complete after it. */
    void finish() throws IOException;
}
