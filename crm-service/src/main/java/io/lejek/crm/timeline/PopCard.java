package io.lejek.crm.timeline;

import io.lejek.crm.client.ClientSummary;
import io.lejek.crm.deal.ClientDeals.OpenDealView;
import java.util.List;

/**
 * What to know of a client while the phone rings.
 *
 * @param openDeals at most 10, newest first
 * @param lastContacts at most 3, newest first
 * @param openTasks how many open tasks of the client the viewer may see
 */
record PopCard(ClientSummary client, List<OpenDealView> openDeals, List<TimelineEntry> lastContacts, long openTasks) {}
