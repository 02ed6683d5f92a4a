package io.lejek.crm.importing;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a file is to be read; what is absent is found out. */
record LayoutInput(
        @Nullable @Size(max = 200) String sheet,
        @Nullable @Size(max = 40) @SingleLine String encoding,
        @Nullable @Size(max = 1) String separator) {}
