package io.lejek.crm.filter;

/** How a field is compared with the values of a condition. */
public enum Operator {
    /** It is one of the values. */
    ONE_OF,
    /** It is none of the values; also when it is not known. */
    NONE_OF,
    /** It holds the value somewhere, without regard to case and accents. */
    CONTAINS,
    KNOWN,
    UNKNOWN,
    AT_LEAST,
    AT_MOST,
    /** On this day or earlier. */
    UNTIL,
    /** On this day or later. */
    SINCE,
    /** Not longer ago than so many days. */
    WITHIN_DAYS,
    /** Longer ago than so many days, or never. */
    NOT_WITHIN_DAYS,
    YES,
    NO
}
