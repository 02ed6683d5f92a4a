package io.lejek.crm.process;

import java.util.UUID;

/**
 * A stage of one version of a process.
 *
 * @param code stable across versions, for translation, such as {@code offer}
 * @param position from 0
 * @param probability of winning, 0 to 1, while a deal is here
 * @param days that the step should take at most
 */
public record Stage(UUID id, String code, String name, int position, double probability, int days) {}
