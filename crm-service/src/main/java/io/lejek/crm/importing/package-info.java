/** Spreadsheets become clients: read, matched, shown before anything happens, applied by a job, and taken back. */
@NullMarked
package io.lejek.crm.importing;

import org.jspecify.annotations.NullMarked;
