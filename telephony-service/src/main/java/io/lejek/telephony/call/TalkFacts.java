package io.lejek.telephony.call;

import java.time.Instant;
import java.util.List;

/**
 * A part of a call in which the same legs heard each other.
 *
 * @param legs the ids of those legs, in the order of their beginning; one alone talked to strangers in a conference
 */
public record TalkFacts(Instant from, Instant to, List<String> legs) {}
