package io.lejek.telephony.ami;

/** The PBX said no, or nothing. */
public final class PbxRefused extends Exception {
    private static final long serialVersionUID = 1L;

    PbxRefused(String why) {
        super(why);
    }

    PbxRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
