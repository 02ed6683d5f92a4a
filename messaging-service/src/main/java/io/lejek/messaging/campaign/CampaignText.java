package io.lejek.messaging.campaign;

/** What a campaign's letters say, as the marketer wrote it. */
public record CampaignText(String subject, String html) {}
