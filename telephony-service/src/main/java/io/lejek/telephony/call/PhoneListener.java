package io.lejek.telephony.call;

/** Told at once what colleagues' phones do; must not block. */
public interface PhoneListener {
    void phoneChanged(PhoneChanged change);
}
