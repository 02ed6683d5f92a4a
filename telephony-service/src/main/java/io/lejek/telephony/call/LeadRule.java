package io.lejek.telephony.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Says of which unknown callers crm makes leads: by the line that they called, and when. */
@ApplicationScoped
class LeadRule {
    private static final Pattern HOURS = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final String MIDNIGHT = "24:00";

    private final Pattern lines;
    private final LocalTime from;
    private final LocalTime to;
    private final ZoneId zone;

    /** @throws IllegalStateException naming the setting that is wrong, and what to enter */
    LeadRule(LeadSettings settings) {
        Matcher hours = HOURS.matcher(settings.hours());
        if (!hours.matches()) {
            throw new IllegalStateException("lejek.telephony.lead.hours: enter hours such as 08:00-18:00");
        }
        try {
            this.lines = Pattern.compile(settings.lines());
            this.from = LocalTime.parse(hours.group(1));
            this.to = hours.group(2).equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(hours.group(2));
        } catch (PatternSyntaxException e) {
            throw new IllegalStateException("lejek.telephony.lead.lines: no regular expression", e);
        } catch (DateTimeException e) {
            throw new IllegalStateException("lejek.telephony.lead.hours: enter hours such as 08:00-18:00", e);
        }
        this.zone = settings.zone();
    }

    /** Whether a lead is made of who called this line, should nobody know the number. */
    boolean wants(@Nullable String line, Instant calledAt) {
        LocalTime time = calledAt.atZone(zone).toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean begun = !time.isBefore(from);
        boolean lasts = time.isBefore(to);
        return lines.matcher(line == null ? "" : line).matches() && (overMidnight ? begun || lasts : begun && lasts);
    }
}
