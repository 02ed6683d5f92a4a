package io.lejek.crm.property;

/** What the value of a property is: in JSON a string, a number, a date as {@code 2026-11-26}, one of the choices, true or false. */
public enum PropertyType {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    YES_NO
}
