package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Opens a desk for each PBX that this replica owns. */
@ApplicationScoped
public class CallDesks {
    private final Journal journal;
    private final RecordCall recordCall;
    private final PhoneListener phones;
    private final PhoneNumbers numbers;
    private final CallSettings settings;
    private final Clock clock;

    CallDesks(
            Journal journal,
            RecordCall recordCall,
            PhoneListener phones,
            PhoneNumbers numbers,
            CallSettings settings,
            Clock clock) {
        this.journal = journal;
        this.recordCall = recordCall;
        this.phones = phones;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
        if (settings.journalDays() < 2) {
            throw new IllegalStateException("lejek.telephony.call.journal-days: enter 2 or more");
        }
    }

    /** A desk that knows nothing yet: {@link CallDesk#rebuild} comes first. */
    public CallDesk open(String pbx, NumberPlan plan) {
        var assembler = new CallAssembler(pbx, plan, numbers, settings.quiet(), settings.linger());
        var book = new CallBook(pbx, journal, recordCall, settings.journalQueue());
        return new CallDesk(pbx, assembler, journal, book, phones, settings, clock);
    }
}
