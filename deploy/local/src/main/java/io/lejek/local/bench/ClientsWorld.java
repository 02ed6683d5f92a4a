package io.lejek.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A base of many clients with all that hangs on them, forty sellers in four teams, and those who look at it.
 *
 * @param editors sixteen people, each signed in: three sellers, an administrator, and so on
 * @param revenue id of a number property, {@code industry} of a choice, {@code contract} of a date
 */
record ClientsWorld(
        Api admin, Api seller, Api marketer, List<Api> editors, String revenue, String industry, String contract) {
    private static final String PASSWORD = "bench-password-1";
    private static final int SELLERS = 40;
    private static final int TEAMS = 4;
    private static final int EDITORS = 16;

    static ClientsWorld create(LocalStack stack) {
        Api admin =
                Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Bench Administrator", PASSWORD);
        makeUsers(admin);
        String revenue = property(admin, "Revenue", "NUMBER");
        String industry = property(admin, "Industry", "CHOICE");
        String contract = property(admin, "Contract until", "DATE");
        return new ClientsWorld(
                admin,
                Api.signIn(stack.address(), "seller0", PASSWORD),
                Api.signIn(stack.address(), "marketer", PASSWORD),
                IntStream.range(0, EDITORS)
                        .mapToObj(i -> Api.signIn(stack.address(), (i % 4 == 3 ? "chief" : "seller") + i, PASSWORD))
                        .toList(),
                revenue,
                industry,
                contract);
    }

    private static void makeUsers(Api admin) {
        String[] teams = new String[TEAMS];
        for (int i = 0; i < TEAMS; i++) {
            teams[i] = admin.post("/api/teams", Api.object().put("name", "Team " + i))
                    .path("id")
                    .asText();
        }
        for (int i = 0; i < SELLERS; i++) {
            admin.post("/api/users", user("seller" + i, "manager").put("teamId", teams[i % TEAMS]));
        }
        for (int i = 3; i < EDITORS; i += 4) {
            admin.post("/api/users", user("chief" + i, "admin"));
        }
        admin.post("/api/users", user("marketer", "marketer"));
    }

    private static ObjectNode user(String login, String role) {
        ObjectNode user =
                Api.object().put("login", login).put("name", "Bench " + login).put("password", PASSWORD);
        user.putArray("roles").add(role);
        return user;
    }

    private static String property(Api admin, String name, String type) {
        ObjectNode property = Api.object().put("name", name).put("type", type);
        if (type.equals("CHOICE")) {
            for (String choice : new String[] {"retail", "transport", "building", "food", "IT"}) {
                property.withArray("choices").add(choice);
            }
        }
        JsonNode made = admin.post("/api/properties", property);
        return made.path("id").asText();
    }

    static Connection database(Settings settings) throws SQLException {
        Connection connection = DriverManager.getConnection(
                settings.databaseUrl(), settings.text(Key.DB_USER), settings.text(Key.DB_PASSWORD));
        connection.setSchema("crm");
        return connection;
    }

    void fill(Settings settings, int clients) throws SQLException, IOException {
        try (InputStream script = Objects.requireNonNull(ClientsWorld.class.getResourceAsStream("/bench/clients.sql"));
                Connection connection = database(settings);
                Statement statement = connection.createStatement()) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'revenue'", "'" + revenue + "'")
                    .replace(":'industry'", "'" + industry + "'")
                    .replace(":'contract'", "'" + contract + "'")
                    .replace(":n", Integer.toString(clients));
            for (String one : sql.split("--\\|")) {
                statement.execute(one);
            }
            for (String table :
                    new String[] {"client", "contact_point", "client_category", "consent_now", "interaction"}) {
                statement.execute("vacuum analyze crm." + table);
            }
        }
    }
}
