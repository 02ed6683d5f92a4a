package io.lejek.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class AttachmentTest {
    private static final byte[] PDF = "%PDF-1.7 an offer".getBytes(StandardCharsets.UTF_8);

    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Staff.Person seller;
    private Api manager;
    private String path;

    @BeforeEach
    void makeAClient() {
        seller = staff.manager();
        manager = Api.of(seller);
        path = "/api/clients/" + manager.clientId();
    }

    @Test
    void showsTheFileOnTheTimelineAndGivesItBackAsADownload() {
        // When
        String id = attach("Oferta żółta.pdf", PDF).statusCode(201).extract().path("id");

        // Then
        manager.get(path + "/timeline")
                .body("items.kind", contains("ATTACHMENT"))
                .body("items[0].text", equalTo("Oferta żółta.pdf"))
                .body("items[0].performerName", equalTo(seller.name()));
        byte[] file = manager.get(path + "/attachments/" + id)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename*=UTF-8''Oferta%20"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(file).isEqualTo(PDF);
    }

    @Test
    void removesTheFileForGood() {
        // Given
        String id = attach("offer.pdf", PDF).extract().path("id");
        String file = fileOf(id);

        // When
        manager.request().delete(path + "/attachments/" + id).then().statusCode(204);

        // Then
        manager.get(path + "/attachments/" + id).statusCode(404);
        manager.get(path + "/timeline").body("items", empty());
        assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                "select count(*) from stored_file_piece where file_id = cast(:id as uuid)")
                        .bind("id", file)
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void isRemovedByItsAuthorAndAdministratorsAlone() {
        // Given
        String id = attach("offer.pdf", PDF).extract().path("id");
        Api admin = Api.of(staff.admin());
        String byAdmin = admin.request()
                .contentType("application/octet-stream")
                .body(PDF)
                .post(path + "/attachments?name=other.pdf")
                .path("id");

        // When
        int foreign = manager.request().delete(path + "/attachments/" + byAdmin).statusCode();
        int own = admin.request().delete(path + "/attachments/" + id).statusCode();

        // Then
        assertThat(foreign).isEqualTo(403);
        assertThat(own).isEqualTo(204);
    }

    @Test
    void hidesFilesOfForeignClients() {
        // Given
        String id = attach("offer.pdf", PDF).extract().path("id");
        Api stranger = Api.of(staff.manager());

        // When
        ValidatableResponse answer = stranger.get(path + "/attachments/" + id);

        // Then
        answer.statusCode(404);
        stranger.request().delete(path + "/attachments/" + id).then().statusCode(404);
    }

    @Test
    void knowsAFileOnlyWithItsOwnClient() {
        // Given
        String id = attach("offer.pdf", PDF).extract().path("id");

        // When
        ValidatableResponse answer = manager.get("/api/clients/" + manager.clientId() + "/attachments/" + id);

        // Then
        answer.statusCode(404);
    }

    @Test
    void refusesProgramsEmptyFilesAndThoseThatAreTooLarge() {
        // Given
        byte[] large = Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1);

        // When
        int program = attach("offer.pdf", "MZ".getBytes(StandardCharsets.UTF_8))
                .extract()
                .statusCode();
        int nothing = attach("offer.pdf", new byte[0]).extract().statusCode();
        int tooLarge = attach("offer.pdf", large).extract().statusCode();

        // Then
        assertThat(program).isEqualTo(400);
        assertThat(nothing).isEqualTo(400);
        assertThat(tooLarge).isEqualTo(413);
        manager.get(path + "/timeline").body("items", empty());
    }

    @Test
    void showsOnlyTheKindsThatAreAskedFor() {
        // Given
        attach("offer.pdf", PDF).statusCode(201);
        manager.post(path + "/interactions", Map.of("channel", "NOTE", "text", "a note"))
                .statusCode(201);
        manager.post(path + "/interactions", Map.of("channel", "MEETING", "text", "a talk"))
                .statusCode(201);

        // When
        ValidatableResponse answer = manager.get(path + "/timeline?kind=ATTACHMENT&kind=NOTE");

        // Then
        answer.statusCode(200).body("items.kind", contains("NOTE", "ATTACHMENT"));
        manager.get(path + "/timeline?kind=TASK").body("items", empty());
        manager.get(path + "/timeline?kind=MEETING").body("items.text", contains("a talk"));
    }

    private ValidatableResponse attach(String name, byte[] content) {
        return manager.request()
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(path + "/attachments")
                .then();
    }

    private String fileOf(String attachment) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select cast(file_id as text) from attachment where id = cast(:id as uuid)")
                .bind("id", attachment)
                .mapTo(String.class)
                .one());
    }
}
