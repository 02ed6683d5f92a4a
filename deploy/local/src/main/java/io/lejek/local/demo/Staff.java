package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The people of the demo: two teams of three managers with their heads, two agents and a marketer; one password for all. */
final class Staff {
    private static final List<Member> PEOPLE = List.of(
            new Member("helena", "Helena Wójcik", "head", 0, "110"),
            new Member("anna", "Anna Kowalska", "manager", 0, "101"),
            new Member("bartek", "Bartosz Lis", "manager", 0, "102"),
            new Member("celina", "Celina Duda", "manager", 0, "103"),
            new Member("hubert", "Hubert Zając", "head", 1, "120"),
            new Member("dawid", "Dawid Sowa", "manager", 1, "104"),
            new Member("ela", "Elżbieta Bąk", "manager", 1, "105"),
            new Member("filip", "Filip Kruk", "manager", 1, "106"),
            new Member("gosia", "Małgorzata Wilk", "agent", 0, "201"),
            new Member("igor", "Igor Kaczmarek", "agent", 1, "202"),
            new Member("marta", "Marta Rybak", "marketer", 0, ""));
    private static final List<String> TEAMS = List.of("North", "South");

    private Staff() {}

    private record Member(String login, String name, String role, int team, String extension) {}

    /** A manager of the demo and the API as this manager sees it. */
    record Manager(String id, String login, String extension, Api api) {}

    /** Creates those who are not there yet and signs the managers in. */
    static List<Manager> hire(Api admin, URI address, String password) {
        List<String> teams = new ArrayList<>();
        for (String team : TEAMS) {
            teams.add(teamId(admin, team));
        }
        JsonNode existing = admin.get("/api/users");
        List<Manager> managers = new ArrayList<>();
        for (Member member : PEOPLE) {
            String id = find(existing, "login", member.login());
            if (id.isEmpty()) {
                id = hire(admin, member, teams.get(member.team()), password);
            }
            if (member.role().equals("manager")) {
                managers.add(new Manager(
                        id, member.login(), member.extension(), Api.signIn(address, member.login(), password)));
            }
        }
        return managers;
    }

    private static String hire(Api admin, Member member, String teamId, String password) {
        ObjectNode user = Api.object()
                .put("login", member.login())
                .put("name", member.name())
                .put("password", password)
                .put("teamId", teamId);
        user.putArray("roles").add(member.role());
        if (!member.extension().isEmpty()) {
            user.put("extension", member.extension());
        }
        return admin.post("/api/users", user).path("id").asText();
    }

    private static String teamId(Api admin, String name) {
        String id = find(admin.get("/api/teams"), "name", name);
        return id.isEmpty()
                ? admin.post("/api/teams", Api.object().put("name", name))
                        .path("id")
                        .asText()
                : id;
    }

    private static String find(JsonNode rows, String field, String value) {
        for (JsonNode row : rows) {
            if (row.path(field).asText().equals(value)) {
                return row.path("id").asText();
            }
        }
        return "";
    }
}
