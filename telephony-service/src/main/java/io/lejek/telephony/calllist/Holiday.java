package io.lejek.telephony.calllist;

import java.time.LocalDate;

/** A day on which nobody is called. */
public record Holiday(LocalDate day, String name) {}
