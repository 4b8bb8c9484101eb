package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sklad.platform.db.TestDatabases.Engine;

/** People over HTTP: registered, moved, seen by role; and who they are found nowhere but where it was asked for. */
class PeopleIT {
    private static final String PEOPLE = "/api/v1/beneficiaries";
    private static final int PERSONS = 50;
    private static final List<String> TEXTS = List.of("name", "nationality", "registrationNumber", "phone");

    private static Map<String, Object> registration(String centre) {
        Map<String, Object> form = new HashMap<>();
        form.put("id", UUID.randomUUID());
        form.put("centre", centre);
        form.put("sex", "FEMALE");
        form.put("ageBand", "18-59");
        form.put("sizes", Map.of("clothes", "M", "shoes", "38"));
        form.put("languages", List.of("ar", "fr"));
        return form;
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_registered_moves_and_leaves(Engine engine) {
        try (SkladFolder folder = SkladFolder.on(engine);
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            for (String centre : List.of("HAR", "BAN")) {
                RunningSklad.addCentre(admin, centre);
                admin.post("/api/v1/centres/" + centre + "/rooms", Map.of("code", "12"))
                        .expect(201);
            }
            Client har = sklad.addOperator(admin, "field.har", "field@HAR");
            Client ban = sklad.addOperator(admin, "field.ban", "field@BAN");
            Map<String, Object> form = registration("HAR");
            form.put("room", "12");
            form.put("identity", Map.of("name", "Амал", "birthDate", "1990-02-03"));
            Answer made = har.post(PEOPLE, form).expect(201);
            String caseCode = made.at("/caseCode");
            String card = made.at("/cardCode");
            assertThat(caseCode).matches("[0-9]{11}");
            assertThat(card).matches("9[0-9]{15}").doesNotContain(caseCode);
            assertThat(made.text()).doesNotContain("Амал", "1990");
            assertThat(har.post(PEOPLE, form).expect(200).json()).isEqualTo(made.json());
            form.put("sex", "MALE");
            assertThat(har.post(PEOPLE, form).expect(409).at("/type")).endsWith("id-reused");

            String household = har.post("/api/v1/households", Map.of("id", UUID.randomUUID(), "head", caseCode))
                    .expect(201)
                    .at("/code");
            roles(sklad, admin, caseCode, household);
            Answer open =
                    har.form("/people/" + caseCode + "/identity", Map.of("version", "9", "birthDate", "2999-01-01"));
            assertThat(open.expect(422).header("Refresh"))
                    .as("a refused correction closes itself as an opened identity does")
                    .endsWith("; url=/people/" + caseCode);
            for (String query : List.of("entitlement-rules?next=%00", "beneficiaries?room=%00", "donors?next=a%00b")) {
                assertThat(har.get("/api/v1/" + query).expect(400).at("/type")).endsWith("malformed");
            }
            cards_and_arrival(har, ban, caseCode, card);
        }
    }

    private static void roles(RunningSklad sklad, Client admin, String caseCode, String household) {
        Client worker = sklad.addOperator(admin, "warehouse.har", "warehouse@HAR");
        Answer warehouse = worker.get(PEOPLE + "/" + caseCode).expect(200);
        for (String filter : List.of("room=12", "household=" + household, "centre=HAR&room=12")) {
            worker.get(PEOPLE + "?" + filter).expect(403);
            worker.with("Accept", "text/csv").get(PEOPLE + "?" + filter).expect(403);
        }
        assertThat(worker.get(PEOPLE + "?centre=HAR").expect(200).text())
                .contains(caseCode)
                .doesNotContain(household);
        List<String> fields = new ArrayList<>();
        warehouse.json().fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("caseCode", "sizes");
        Answer auditor = sklad.addOperator(admin, "auditor", "auditor@*")
                .get(PEOPLE + "/" + caseCode)
                .expect(200);
        assertThat(auditor.json().has("cardCode")).isFalse();
        assertThat(auditor.at("/room")).isEqualTo("12");
        assertThat(auditor.json().has("vulnerabilities")).isTrue();
    }

    private static void cards_and_arrival(Client har, Client ban, String caseCode, String card) {
        String fresh = har.post(PEOPLE + "/" + caseCode + "/cards", Map.of("id", UUID.randomUUID()))
                .expect(201)
                .at("/cardCode");
        Map<String, Object> arrival = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "BAN", "room", "12"));
        arrival.put("cardCode", card);
        ban.post("/api/v1/arrivals", arrival).expect(404);
        arrival.put("cardCode", "9" + "0".repeat(15));
        ban.post("/api/v1/arrivals", arrival).expect(422);
        arrival.put("cardCode", fresh);
        har.post("/api/v1/arrivals", arrival).expect(404);
        ban.get(PEOPLE + "/" + caseCode).expect(404);
        Answer arrived = ban.post("/api/v1/arrivals", arrival).expect(201);
        assertThat(ban.post("/api/v1/arrivals", arrival).expect(200).json()).isEqualTo(arrived.json());
        har.get(PEOPLE + "/" + caseCode).expect(404);
        assertThat(ban.get(PEOPLE + "/" + caseCode).expect(200).at("/centre")).isEqualTo("BAN");
        Map<String, Object> again = new HashMap<>(arrival);
        again.put("id", UUID.randomUUID());
        assertThat(ban.post("/api/v1/arrivals", again).expect(409).at("/type")).endsWith("wrong-state");
        Map<String, Object> departure = Map.of("id", UUID.randomUUID());
        Answer left =
                ban.post(PEOPLE + "/" + caseCode + "/departures", departure).expect(201);
        assertThat(ban.post(PEOPLE + "/" + caseCode + "/departures", departure)
                        .expect(200)
                        .json())
                .isEqualTo(left.json());
        ban.get(PEOPLE + "/" + caseCode).expect(404);
    }

    /** 200 words that nobody else writes, in every personal field that takes a text; with a control that the search can find. */
    @Test
    void who_people_are_is_found_nowhere_in_clear() throws IOException {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            Map<String, Map<String, String>> identities = new LinkedHashMap<>();
            List<String> answers = new ArrayList<>();
            String log;
            try (RunningSklad sklad = folder.startChild()) {
                Client admin = sklad.firstAdministrator();
                RunningSklad.addCentre(admin, "HAR");
                RunningSklad.addCentre(admin, "BAN");
                Client har = sklad.addOperator(admin, "field.har", "field@HAR");
                register(har, identities, answers);
                opened_for_a_purpose_they_are_shown(har, identities);
                found_by_name_they_are_shown(har, identities);
                ask(sklad, admin, har, identities, answers);
                Path backups = Files.createDirectory(folder.path().resolve("backups"));
                folder.run("backup", backups.toString()).expect(0);
                search("while it runs", bytes(folder.path()), identities);
                log = sklad.log();
            }
            search("the files", bytes(folder.path()), identities);
            search("the log", List.of(log.getBytes(StandardCharsets.UTF_8)), identities);
            search(
                    "answers",
                    answers.stream()
                            .map(each -> each.getBytes(StandardCharsets.UTF_8))
                            .toList(),
                    identities);
            assertThat(log).contains("identity-views", "searches", "duplicates");
            assertThat(contains(bytes(folder.data()), "CONTROL-SIZE"))
                    .as("what is kept in clear is found")
                    .isTrue();
            folder.run("check").expect(0);
        }
    }

    private static void register(Client har, Map<String, Map<String, String>> identities, List<String> answers) {
        for (int i = 0; i < PERSONS; i++) {
            Map<String, String> texts = new LinkedHashMap<>();
            TEXTS.forEach(field -> texts.put(field, "Канарче-" + UUID.randomUUID()));
            Map<String, Object> identity = new HashMap<>(texts);
            identity.put("birthDate", "19" + (60 + i % 40) + "-01-15");
            Map<String, Object> form = registration("HAR");
            form.put("ageBand", null);
            form.put("sizes", Map.of("clothes", "CONTROL-SIZE"));
            form.put("identity", identity);
            Answer made = har.post(PEOPLE, form).expect(201);
            answers.add(made.text());
            identities.put(made.at("/caseCode"), texts);
            form.put("room", "NOWHERE");
            answers.add(har.post(PEOPLE, form).text());
            identity.put("phone", texts.get("phone") + "0".repeat(200));
            form.put("id", UUID.randomUUID());
            answers.add(har.post(PEOPLE, form).expect(422).text());
        }
    }

    private static void opened_for_a_purpose_they_are_shown(Client har, Map<String, Map<String, String>> identities) {
        identities.forEach((caseCode, texts) -> {
            Map<String, Object> form = Map.of("id", UUID.randomUUID(), "purpose", "HANDOUT");
            Answer shown =
                    har.post(PEOPLE + "/" + caseCode + "/identity-views", form).expect(201);
            texts.forEach((field, text) -> assertThat(shown.at("/" + field)).isEqualTo(text));
            assertThat(har.post(PEOPLE + "/" + caseCode + "/identity-views", form)
                            .expect(409)
                            .at("/type"))
                    .endsWith("id-reused");
        });
    }

    private static void found_by_name_they_are_shown(Client har, Map<String, Map<String, String>> identities) {
        identities.forEach((caseCode, texts) -> {
            Map<String, Object> form = new HashMap<>(Map.of("id", UUID.randomUUID(), "centre", "HAR"));
            String name = Objects.requireNonNull(texts.get("name"));
            form.putAll(Map.of("name", name, "purpose", "REQUEST"));
            Answer found = har.post(PEOPLE + "/searches", form).expect(201);
            assertThat(found.at("/persons/0/caseCode")).isEqualTo(caseCode);
            assertThat(found.at("/persons/0/name")).isEqualTo(name);
            Map<String, Object> newcomer =
                    Map.of("id", UUID.randomUUID(), "centre", "HAR", "sex", "FEMALE", "identity", Map.of("name", name));
            assertThat(har.post(PEOPLE + "/duplicates", newcomer).expect(422).at("/errors/0/field"))
                    .isEqualTo("ageBand");
        });
    }

    private static void ask(
            RunningSklad sklad,
            Client admin,
            Client har,
            Map<String, Map<String, String>> identities,
            List<String> answers) {
        List<Client> all = List.of(
                har,
                admin,
                sklad.addOperator(admin, "field.ban", "field@BAN"),
                sklad.addOperator(admin, "warehouse.har", "warehouse@HAR"),
                sklad.addOperator(admin, "manager.har", "manager@HAR"),
                sklad.addOperator(admin, "auditor", "auditor@*"));
        for (Client client : all) {
            for (String path : List.of(
                    PEOPLE + "?limit=500",
                    PEOPLE + "?format=csv",
                    "/api/v1/audit?limit=500",
                    "/people",
                    "/settings/audit",
                    "/api/v1/openapi.json")) {
                answers.add(client.get(path).text());
            }
            identities.keySet().forEach(caseCode -> {
                answers.add(client.get(PEOPLE + "/" + caseCode).text());
                answers.add(
                        client.get(PEOPLE + "/" + caseCode + "/identity-views").text());
            });
            String first = identities.keySet().iterator().next();
            answers.add(client.get("/people/" + first).text());
            answers.add(client.get("/people/" + first + "/change").text());
        }
        assertThat(answers.stream()
                        .filter(each -> each.contains("CONTROL-SIZE"))
                        .count())
                .as("answers tell what they may")
                .isGreaterThan(PERSONS);
    }

    private static List<byte[]> bytes(Path folder) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                all.add(content);
                if (Objects.toString(file.getFileName()).endsWith(".zip")) {
                    all.addAll(unpacked(content));
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(2);
        return all;
    }

    private static List<byte[]> unpacked(byte[] zip) {
        List<byte[]> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(in.readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void search(String where, List<byte[]> all, Map<String, Map<String, String>> identities) {
        TreeSet<String> found = new TreeSet<>();
        List<String> haystacks = all.stream().map(PeopleIT::latin).toList();
        identities
                .values()
                .forEach(texts -> texts.values().forEach(text -> {
                    for (Charset charset :
                            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                        // The part after the word alone, as a log could write the letters in another way.
                        String needle =
                                latin(text.substring(text.indexOf('-') + 1).getBytes(charset));
                        if (haystacks.stream().anyMatch(each -> each.contains(needle))) {
                            found.add(text);
                        }
                    }
                }));
        assertThat(identities).hasSize(PERSONS);
        assertThat(found).as(where).isEmpty();
    }

    private static boolean contains(List<byte[]> all, String text) {
        return all.stream().anyMatch(each -> latin(each).contains(text));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
