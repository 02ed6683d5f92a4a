package io.lejek.telephony.pbx;

/** Who is at the other end of a channel. */
public sealed interface Party {
    /** The outside world, behind a trunk. */
    record Outside() implements Party {}

    /** A colleague's phone. */
    record Colleague(String extension) implements Party {}

    /** A device of the company that is nobody's extension. */
    record Device() implements Party {}

    /** Nobody: a Local channel or another invention of the PBX. */
    record Plumbing() implements Party {}
}
