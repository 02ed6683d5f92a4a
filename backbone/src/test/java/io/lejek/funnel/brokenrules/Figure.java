package io.lejek.funnel.brokenrules;

import io.lejek.crm.brokenrules.util.DealManager;

/** The other end of a circle through two features. */
public class Figure {
    DealManager deals;
}
