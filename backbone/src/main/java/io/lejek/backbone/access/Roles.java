package io.lejek.backbone.access;

/** The roles of users, as they stand in the {@code groups} claim of the token. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String HEAD = "head";
    public static final String MANAGER = "manager";
    public static final String AGENT = "agent";
    public static final String MARKETER = "marketer";

    private Roles() {}
}
