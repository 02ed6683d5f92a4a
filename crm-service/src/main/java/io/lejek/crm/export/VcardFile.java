package io.lejek.crm.export;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Kind;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** vCards 4.0 (RFC 6350): one for each client, and one for each contact person. */
final class VcardFile implements ClientFile {
    private final VCardWriter writer;

    VcardFile(OutputStream out) {
        writer = new VCardWriter(out, VCardVersion.V4_0);
    }

    @Override
    public void add(ExportedClient client) throws IOException {
        VCard card = card(client.id(), client.name(), client.own("PHONE"), client.own("EMAIL"));
        if (client.kind().equals("COMPANY")) {
            card.setKind(Kind.org());
            card.setOrganization(client.name());
        }
        card.addAddress(address(client));
        client.categories().stream()
                .findFirst()
                .ifPresent(any -> card.setCategories(client.categories().toArray(String[]::new)));
        if (client.note() != null) {
            card.addNote(client.note());
        }
        writer.write(card);
        for (ExportedClient.Person person : client.persons()) {
            VCard contact = card(person.id(), person.name(), client.of(person, "PHONE"), client.of(person, "EMAIL"));
            contact.setOrganization(client.name());
            if (person.position() != null) {
                contact.addTitle(person.position());
            }
            writer.write(contact);
        }
    }

    private static VCard card(UUID id, String name, List<String> phones, List<String> emails) {
        VCard card = new VCard();
        card.setUid(new Uid("urn:uuid:" + id));
        card.setFormattedName(name);
        phones.forEach(phone -> card.addTelephoneNumber(phone, TelephoneType.WORK));
        emails.forEach(email -> card.addEmail(email, EmailType.WORK));
        return card;
    }

    private static Address address(ExportedClient client) {
        Address address = new Address();
        address.setStreetAddress(client.address());
        address.setPostalCode(client.postalCode());
        address.setLocality(client.city());
        address.setRegion(client.region());
        return address;
    }

    @Override
    public void finish() throws IOException {
        writer.close();
    }
}
