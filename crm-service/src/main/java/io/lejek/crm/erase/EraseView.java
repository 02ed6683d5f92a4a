package io.lejek.crm.erase;

/**
 * What an erasure takes and what it leaves.
 *
 * @param name to be typed as confirmation
 * @param contacts contact persons, numbers and addresses that go
 * @param interactions calls, letters, meetings and notes that lose their texts and numbers
 * @param tasks that lose their titles; open ones are cancelled
 * @param importRows rows of imported spreadsheets that are emptied
 * @param deals closed ones that stay in the figures, without their titles
 * @param openDeals that must be closed before
 */
record EraseView(
        String name, long contacts, long interactions, long tasks, long importRows, long deals, long openDeals) {}
