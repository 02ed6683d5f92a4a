package io.lejek.crm.duplicate;

import io.lejek.backbone.access.Viewer;
import io.lejek.crm.client.ClientKind;
import io.lejek.crm.client.Phones;
import io.lejek.crm.record.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clients that somebody may be about to enter again. A foreign client shows only where a number, an address or the
 * tax number is the very same: whoever has those in hand learns no more than whom to ask, and names cannot be probed.
 */
@ApplicationScoped
class Candidates {
    private static final int MOST = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int NAMED = 300;

    private final Jdbi jdbi;
    private final Viewer viewer;
    private final Phones phones;

    Candidates(Jdbi jdbi, Viewer viewer, Phones phones) {
        this.jdbi = jdbi;
        this.viewer = viewer;
        this.phones = phones;
    }

    /** At most five, the likeliest first. */
    List<CandidateView> of(CandidateInput input) {
        Where visible = new Where().visible(viewer.clientScope(), "c.owner_id");
        return jdbi
                .withHandle(handle -> handle.createQuery(query(visible))
                        .bindMap(visible.bindings())
                        .bindArray("numbers", String.class, numbers(input).toArray())
                        .bindArray("addresses", String.class, addresses(input).toArray())
                        .bind("tax", taxKey(input.taxNumber()))
                        .bind("name", text(input.name()))
                        .bind("word", longestWord(text(input.name())))
                        .bind("city", text(input.city()))
                        .bind("self", input.clientId())
                        .bind("named", NAMED)
                        .map(ConstructorMapper.of(Row.class))
                        .list())
                .stream()
                .filter(row -> !row.reasons().isEmpty())
                .map(Row::view)
                .sorted(Comparator.comparingInt(CandidateView::score).reversed())
                .limit(MOST)
                .toList();
    }

    private static String query(Where visible) {
        return """
                with reached as (
                  select p.client_id, p.kind from contact_point p
                  where p.value = any(:numbers || :addresses) and not p.removed limit 100),
                found as (
                  select client_id as id from reached
                  union (select c.id from client c where c.tax_key = :tax limit 100)
                  union (select c.id from client c where c.search_text like '%% ' || plain(:word) || '%%' and %1$s limit :named))
                select c.id, c.kind, c.name, c.city, c.tax_number, o.name as owner_name, %1$s as visible,
                  coalesce(c.tax_key = :tax, false) as same_tax_number,
                  exists (select from reached r where r.client_id = c.id and r.kind = 'PHONE') as same_phone,
                  exists (select from reached r where r.client_id = c.id and r.kind = 'EMAIL') as same_email,
                  name_likeness(name_core(c.search_name), name_core(plain(:name))) as similarity,
                  coalesce(plain(c.city) = plain(:city), false) as same_city,
                  (select p.value from contact_point p where p.client_id = c.id and p.kind = 'PHONE' and not p.removed
                     order by p.place limit 1) as phone,
                  (select p.value from contact_point p where p.client_id = c.id and p.kind = 'EMAIL' and not p.removed
                     order by p.place limit 1) as email
                from found f join client c on c.id = f.id left join users o on o.id = c.owner_id
                where c.id is distinct from cast(:self as uuid)
                """.formatted(visible.sql());
    }

    private List<String> numbers(CandidateInput input) {
        return all(input.phones()).flatMap(phone -> phones.e164(phone).stream()).toList();
    }

    private static List<String> addresses(CandidateInput input) {
        return all(input.emails()).map(email -> email.toLowerCase(Locale.ROOT)).toList();
    }

    private static Stream<String> all(@Nullable List<String> texts) {
        return texts == null
                ? Stream.empty()
                : texts.stream().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static @Nullable String taxKey(@Nullable String taxNumber) {
        String key = text(taxNumber).replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return key.isEmpty() ? null : key;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The word that tells most; null finds nothing. */
    private static @Nullable String longestWord(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    record Row(
            UUID id,
            ClientKind kind,
            String name,
            @Nullable String city,
            @Nullable String taxNumber,
            @Nullable String ownerName,
            boolean visible,
            boolean sameTaxNumber,
            boolean samePhone,
            boolean sameEmail,
            double similarity,
            boolean sameCity,
            @Nullable String phone,
            @Nullable String email) {
        Set<Likeness.Reason> reasons() {
            return new Likeness(sameTaxNumber, samePhone, sameEmail, visible ? similarity : 0, sameCity).reasons();
        }

        CandidateView view() {
            List<Likeness.Reason> reasons = List.copyOf(reasons());
            int score = Likeness.score(reasons);
            return visible
                    ? new CandidateView(id, kind, name, city, taxNumber, phone, email, ownerName, score, reasons)
                    : new CandidateView(null, null, null, null, null, null, null, ownerName, score, reasons);
        }
    }
}
