package io.lejek.crm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Users are deactivated, never deleted: records keep naming them. */
@Entity
@Table(name = "users")
class User {
    @Id
    private UUID id;

    @Version
    private long version;

    private String login;
    private String name;
    private String passwordHash;
    private String[] roles;

    private @Nullable UUID teamId;

    private @Nullable String extension;

    private String language;
    private boolean active;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** A new, active user. */
    User(UUID id, Profile profile, String passwordHash, Instant now) {
        this.id = id;
        this.login = profile.login();
        this.name = profile.name();
        this.passwordHash = passwordHash;
        this.roles = sorted(profile.roles());
        this.teamId = profile.teamId();
        this.extension = profile.extension();
        this.language = profile.language();
        this.active = true;
        this.createdAt = now;
    }

    /** What a user is made of, apart from the password. */
    record Profile(
            String login,
            String name,
            List<String> roles,
            @Nullable UUID teamId,
            @Nullable String extension,
            String language) {}

    void become(Profile profile, boolean nowActive) {
        if (!login.equals(profile.login())) {
            throw new IllegalArgumentException("the login of a user stays");
        }
        name = profile.name();
        String[] wanted = sorted(profile.roles());
        // A new array of the same roles would count as a change.
        roles = Objects.deepEquals(roles, wanted) ? roles : wanted;
        teamId = profile.teamId();
        extension = profile.extension();
        language = profile.language();
        active = nowActive;
    }

    void takePassword(String hash) {
        passwordHash = hash;
    }

    void sit(@Nullable String desk) {
        extension = desk;
    }

    void speak(String chosen) {
        language = chosen;
    }

    Profile profile() {
        return new Profile(login, name, List.of(roles), teamId, extension, language);
    }

    UUID id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    SessionView session() {
        return new SessionView(id, login, name, List.of(roles), teamId, language, extension);
    }

    UserView view() {
        return new UserView(id, login, name, List.of(roles), teamId, extension, active);
    }

    UserState state() {
        return new UserState(id, version, login, name, teamId, List.of(roles), extension, active);
    }

    private static String[] sorted(List<String> roles) {
        return roles.stream().distinct().sorted().toArray(String[]::new);
    }
}
