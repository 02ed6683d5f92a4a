package io.lejek.crm.property;

import java.util.Map;
import java.util.UUID;

/**
 * The task of the job that gives clients the new names of choices.
 *
 * @param names the new name of each by the former
 */
public record RenamedChoices(UUID propertyId, Map<String, String> names) {
    /** The kind of the job. */
    public static final String JOB = "rename-choices";
}
