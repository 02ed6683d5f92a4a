package io.lejek.crm.live;

/** The data of a {@code source} event. */
record SourceNews(String source, boolean up) {}
