package io.lejek.messaging.message;

/**
 * One try to hand over a letter.
 *
 * @param number counted from one
 * @param blockedBefore whether the try before was refused through a fault of ours or the provider's
 */
public record Attempt(int number, boolean blockedBefore) {}
