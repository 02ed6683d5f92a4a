package io.lejek.crm.importing;

import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientAccess;
import io.lejek.crm.client.Phones;
import io.lejek.crm.client.ReadAddresses;
import io.lejek.crm.property.Properties;
import io.lejek.crm.property.PropertyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What values are looked up in, read once for a whole file. */
@ApplicationScoped
class ImportLookups {
    private final Phones phones;
    private final Users users;
    private final Properties properties;
    private final ClientAccess access;

    ImportLookups(Phones phones, Users users, Properties properties, ClientAccess access) {
        this.phones = phones;
        this.users = users;
        this.properties = properties;
        this.access = access;
    }

    ReadRow.Lookups read() {
        Map<String, UUID> owners = new HashMap<>();
        users.all().stream()
                .filter(UserView::active)
                .filter(user -> access.mayChange(user.id(), user.teamId()))
                .forEach(user -> {
                    owners.put(user.name().toLowerCase(Locale.ROOT), user.id());
                    owners.put(user.login(), user.id());
                });
        Map<String, PropertyDefinition> definitions = new HashMap<>();
        properties.all().stream()
                .filter(one -> !one.retired())
                .forEach(one -> definitions.put(one.id().toString(), one));
        return new ReadRow.Lookups() {
            @Override
            public Optional<String> phone(String text) {
                return phones.e164(text);
            }

            @Override
            public Optional<String> email(String text) {
                return ReadAddresses.email(text);
            }

            @Override
            public Optional<String> owner(String text) {
                return Optional.ofNullable(owners.get(text.toLowerCase(Locale.ROOT)))
                        .map(UUID::toString);
            }

            @Override
            public Optional<PropertyDefinition> property(String id) {
                return Optional.ofNullable(definitions.get(id));
            }
        };
    }
}
