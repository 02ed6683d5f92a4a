package io.lejek.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.trial.TrialPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
    @TempDir
    Path data;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Settings settings;
    private HttpServer pages;

    @BeforeEach
    void openMailbox() throws IOException {
        settings = Settings.ephemeral(data);
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        new Mailbox().start(new TrialPart.Stage(settings, "", data, pages));
        pages.start();
    }

    @AfterEach
    void closePages() {
        pages.stop(0);
    }

    @Test
    void takesALetterForAnybodyAndListsIt() throws Exception {
        // When
        String messageId = send("anna@example.com", "Dzień dobry", "<p>Hello</p>", "text/html; charset=utf-8");

        // Then
        JsonNode letter = json("/letters").path("items").path(0);
        assertThat(letter.path("to").asText()).isEqualTo("anna@example.com");
        assertThat(letter.path("subject").asText()).isEqualTo("Dzień dobry");
        assertThat(letter.path("messageId").asText()).isEqualTo(messageId);
        assertThat(get("/letters/" + letter.path("id").asText() + "/body").body())
                .contains("<p>Hello</p>");
    }

    @Test
    void listsNewestFirstPageByPage() throws Exception {
        // Given
        for (int i = 1; i <= 3; i++) {
            send("a" + i + "@example.com", "Letter " + i, "text", "text/plain");
        }

        // When
        JsonNode first = json("/letters?limit=2");
        JsonNode second = json("/letters?limit=2&before=" + first.path("next").asText());

        // Then
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("items").findValuesAsText("subject")).containsExactly("Letter 3", "Letter 2");
        assertThat(second.path("items").findValuesAsText("subject")).containsExactly("Letter 1");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(json("/letters?to=a2@").path("items").findValuesAsText("subject"))
                .containsExactly("Letter 2");
    }

    @Test
    void showsALetterWhereItCanRunNothing() throws Exception {
        // Given
        send("eve@example.com", "<script>alert(1)</script>", "<script>alert(2)</script>", "text/html");
        String id = json("/letters").path("items").path(0).path("id").asText();

        // When
        HttpResponse<String> page = get("/letters/" + id);
        HttpResponse<String> body = get("/letters/" + id + "/body");

        // Then
        assertThat(page.body()).doesNotContain("<script>").contains("sandbox=");
        assertThat(get("/").body()).doesNotContain("<script>");
        assertThat(body.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox ").contains("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource({"/letters?limit=many, 400", "/letters/none, 404", "/letters/..%2F..%2Fx/source, 404", "/nowhere, 404"})
    void answersWrongQuestions(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    private String send(String to, String subject, String text, String type) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", settings.text(Key.TRIAL_SMTP_PORT));
        MimeMessage letter = new MimeMessage(Session.getInstance(properties));
        letter.setFrom(new InternetAddress("lejek@example.com"));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        letter.setSubject(subject, "UTF-8");
        letter.setContent(text, type);
        Transport.send(letter);
        return letter.getMessageID();
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + pages.getAddress().getPort() + path);
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
