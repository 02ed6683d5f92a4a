package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A spreadsheet on its way through the import. */
record ImportedFile(Api admin, String name, String path) {
    static ImportedFile upload(Api admin, Path file, String name) {
        String query = URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode taken = admin.upload("/api/imports?name=" + query, file);
        return new ImportedFile(admin, name, "/api/imports/" + taken.path("id").asText());
    }

    /** Column by column the field that it fills. */
    static ObjectNode mapping(String policy, List<String> targets) {
        ObjectNode mapping = Api.object().put("policy", policy);
        ArrayNode columns = mapping.putArray("columns");
        for (int column = 0; column < targets.size(); column++) {
            columns.addObject().put("column", column).put("target", targets.get(column));
        }
        return mapping;
    }

    void check(ObjectNode mapping, Progress progress) {
        new AwaitedJob(admin, "Checking " + name).finish(admin.post(path + "/check", mapping), progress);
    }

    void apply(Progress progress) {
        new AwaitedJob(admin, "Importing " + name).finish(admin.post(path + "/apply", Api.object()), progress);
    }
}
