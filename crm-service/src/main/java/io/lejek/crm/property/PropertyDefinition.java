package io.lejek.crm.property;

import java.util.List;
import java.util.UUID;

/**
 * A property that clients may have.
 *
 * @param choices of a CHOICE, in their order; empty otherwise
 * @param place in forms, from 0
 * @param retired whether it is kept with the clients that have it, but no longer offered
 */
public record PropertyDefinition(
        UUID id, String name, PropertyType type, List<String> choices, int place, boolean retired) {}
