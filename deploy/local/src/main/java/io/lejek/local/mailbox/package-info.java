/**
 * The mailbox of the trial: takes every letter, sends nothing on, keeps them on disk and shows them.
 *
 * <p>At {@code lejek.trial.web.port}: {@code /} a page, {@code GET /letters?limit=&before=&to=} as JSON {@code {total,
 * items: [{id, messageId, from, to, subject, receivedAt}], next}} (newest first, at most 500 a page, {@code next} is the
 * {@code before} of the next page), {@code GET /letters/{id}} a page, {@code GET /letters/{id}/source} the raw letter,
 * {@code GET /letters/{id}/body} its text alone.
 */
@NullMarked
package io.lejek.local.mailbox;

import org.jspecify.annotations.NullMarked;
