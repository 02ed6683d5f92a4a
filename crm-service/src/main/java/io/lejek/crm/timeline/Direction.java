package io.lejek.crm.timeline;

/** From whom an interaction came. */
enum Direction {
    IN,
    OUT,
    INTERNAL
}
