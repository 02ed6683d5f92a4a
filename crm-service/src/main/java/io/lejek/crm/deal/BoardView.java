package io.lejek.crm.deal;

import io.lejek.crm.process.ProcessView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The open deals of a type, a column for each stage. */
record BoardView(ProcessView process, List<Column> columns) {
    /**
     * A stage on the board.
     *
     * @param count of all its deals
     * @param amounts of all its deals, by currency
     * @param deals the 200 that entered it last
     */
    @Schema(name = "BoardColumn")
    record Column(UUID stageId, long count, List<Amount> amounts, List<DealCard> deals) {}

    /** A sum in minor units of the currency. */
    @Schema(name = "BoardAmount")
    record Amount(String currency, long amountMinor) {}
}
