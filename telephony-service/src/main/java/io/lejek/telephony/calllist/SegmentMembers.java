package io.lejek.telephony.calllist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one question that is put to crm: who is in a segment. Asked in the name of the person who makes the list. */
@ApplicationScoped
class SegmentMembers {
    /** As many as one list may have. */
    static final int MOST = 100_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ObjectReader members;
    private final String crm;

    SegmentMembers(
            ObjectMapper json,
            @ConfigProperty(name = "lejek.crm.url", defaultValue = "http://127.0.0.1:8080") String crm) {
        this.members = json.readerFor(Member.class);
        this.crm = crm;
    }

    private record Member(UUID clientId) {}

    /** In the order of their ids. */
    List<UUID> of(UUID segmentId, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(crm + "/api/segments/" + segmentId + "/members"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/x-ndjson")
                .build();
        try {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                return read(answer.statusCode(), lines);
            }
        } catch (IOException | UncheckedIOException e) {
            throw CallListProblems.crmSilent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CallListProblems.crmSilent();
        }
    }

    private List<UUID> read(int status, Stream<String> lines) {
        switch (status) {
            case 200 -> {}
            case 403 ->
                throw Problem.NOT_ALLOWED.because("Your roles do not let you call this segment: ask an administrator.");
            case 404 -> throw Problem.NOT_FOUND.because("There is no such segment any more: choose another one.");
            default -> throw CallListProblems.crmSilent();
        }
        List<UUID> clients = lines.filter(line -> !line.isBlank())
                .limit(MOST + 1L)
                .map(this::client)
                .toList();
        if (clients.size() > MOST) {
            throw Problem.INVALID_INPUT.because(
                    "The segment has more than " + MOST + " members: narrow it, or make several lists of it.");
        }
        if (clients.isEmpty()) {
            throw Problem.INVALID_INPUT.because(
                    "The segment has no members that are yours to call: choose another one.");
        }
        return clients;
    }

    private UUID client(String line) {
        try {
            return members.<Member>readValue(line).clientId();
        } catch (JsonProcessingException e) {
            throw CallListProblems.crmSilent();
        }
    }
}
