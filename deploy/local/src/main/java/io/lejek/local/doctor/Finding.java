package io.lejek.local.doctor;

/**
 * What one look found.
 *
 * @param what was looked at
 * @param verdict how it is
 * @param detail what was seen
 * @param fix what to do; "" when nothing is to be done
 */
public record Finding(String what, Verdict verdict, String detail, String fix) {
    /** How a thing is. */
    public enum Verdict {
        /** As it should be. */
        GOOD,
        /** Not looked at, for the reason in the detail. */
        LEFT_OUT,
        /** Not as it should be. */
        BAD
    }

    static Finding good(String what, String detail) {
        return new Finding(what, Verdict.GOOD, detail, "");
    }

    static Finding leftOut(String what, String detail) {
        return new Finding(what, Verdict.LEFT_OUT, detail, "");
    }

    static Finding bad(String what, String detail, String fix) {
        return new Finding(what, Verdict.BAD, detail, fix);
    }
}
