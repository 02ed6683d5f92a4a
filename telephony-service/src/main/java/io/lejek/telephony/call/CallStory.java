package io.lejek.telephony.call;

import java.util.List;

/**
 * How a call went, in the order of time: at most 200 of each.
 *
 * @param legs all channels that were part of it
 * @param talks who heard each other, and when
 * @param steps where it went on its way
 */
public record CallStory(List<LegFacts> legs, List<TalkFacts> talks, List<Step> steps) {}
