package io.lejek.crm.client;

import io.lejek.crm.property.Properties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into what is kept, or says which field is wrong. */
@ApplicationScoped
class ClientForm {
    private final ReadAddresses addresses;
    private final Properties properties;
    private final ClientAccess access;

    ClientForm(ReadAddresses addresses, Properties properties, ClientAccess access) {
        this.addresses = addresses;
        this.properties = properties;
        this.access = access;
    }

    ClientFacts newClient(ClientInput input) {
        return read(input, null, Map.of());
    }

    ClientFacts change(ClientInput input, Client client) {
        return read(input, client.ownerId(), client.properties());
    }

    private ClientFacts read(ClientInput input, @Nullable UUID currentOwner, Map<String, Object> currentProperties) {
        List<ContactPointInput> points = input.contactPoints() == null ? List.of() : input.contactPoints();
        return ClientFacts.of(
                input,
                new ClientFacts.Checked(
                        addresses.read(points, ""),
                        persons(input.persons() == null ? List.of() : input.persons()),
                        properties.read(input.properties() == null ? Map.of() : input.properties(), currentProperties),
                        access.newOwner(input.ownerId(), currentOwner)));
    }

    private List<PersonFacts> persons(List<PersonInput> inputs) {
        List<PersonFacts> persons = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            PersonInput input = inputs.get(i);
            List<ContactPointInput> points = input.contactPoints() == null ? List.of() : input.contactPoints();
            persons.add(new PersonFacts(
                    input.id(),
                    input.name().strip(),
                    ClientFacts.known(input.position()),
                    addresses.read(points, "persons[" + i + "].")));
        }
        return persons;
    }
}
