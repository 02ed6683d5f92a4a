package io.lejek.telephony.call;

/** Which way a call went, seen from the company. */
public enum Direction {
    /** From the outside in. */
    IN,
    /** From a colleague to the outside, by hand or by click. */
    OUT,
    /** Between colleagues; recorded, but no contact with a customer. */
    INTERNAL
}
