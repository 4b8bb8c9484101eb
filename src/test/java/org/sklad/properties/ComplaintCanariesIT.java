package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;
import static org.sklad.harness.OneCentre.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Canaries;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.labels.Judges;

/**
 * Unique words in the texts of complaints about abuse. They are in no page, list, file, log, database file or backup, except on the pages of the
 * focal point and of the person.
 */
class ComplaintCanariesIT {
    private final Set<String> words = new TreeSet<>();

    @TempDir
    Path papers;

    private String word() {
        String word = UUID.randomUUID().toString();
        words.add(word);
        return "Канарче-" + word;
    }

    private Set<String> among(List<String> texts) {
        Set<String> found = new TreeSet<>(Canaries.words(texts));
        found.retainAll(words);
        return found;
    }

    private static String poster(Client manager) {
        Matcher code = Pattern.compile("<code class=\"code\">(.*?)</code>")
                .matcher(manager.get("/complaints/posters").expect(200).text());
        assertThat(code.find()).isTrue();
        return code.group(1).replaceAll("\\D", "");
    }

    /** Everything that the operator can read of complaints by API, in each form, beside the pages. */
    private Set<String> read(Client client, String who, String id, Set<String> statuses) {
        Set<String> found = new TreeSet<>(Canaries.walk(client.onPages(), who));
        List<String> api = List.of(
                "/api/v1/complaints", "/api/v1/complaints/figures", "/api/v1/complaint-focal-points", "/api/v1/audit");
        List<String> texts = Stream.concat(
                        api.stream()
                                .flatMap(path -> Stream.of("application/json", "text/csv")
                                        .map(type -> client.with("Accept", type)
                                                .get(path)
                                                .text())),
                        Stream.of("/api/v1/complaints/" + id, "/complaints/" + id)
                                .map(path -> {
                                    var answer = client.get(path);
                                    statuses.add(who + " " + answer.status());
                                    return answer.text();
                                }))
                .toList();
        found.addAll(Canaries.words(texts));
        for (String path : api) {
            if (client.get(path).status() == 200) {
                byte[] pdf = client.with("Accept", "application/pdf").bytes(path);
                found.addAll(Canaries.words(List.of(Judges.text(papers, pdf))));
            }
        }
        found.retainAll(words);
        return found;
    }

    @Test
    void a_complaint_about_abuse_is_in_clear_nowhere_and_read_by_nobody_but_its_focal_point() throws Exception {
        SkladFolder folder = new SkladFolder();
        Path data = folder.path();
        String log;
        String reply;
        try (folder) {
            try (RunningSklad sklad = folder.startChild()) {
                Client admin = sklad.firstAdministrator();
                Stream.of("HAR", "BAN", "SOF").forEach(code -> RunningSklad.addCentre(admin, code));
                Map<String, Client> readers = new HashMap<>();
                for (String role : List.of("warehouse", "field", "technician", "manager")) {
                    readers.put(role, sklad.addOperator(admin, role, role + "@HAR"));
                }
                readers.put("administrator", admin);
                readers.put("auditor", sklad.addOperator(admin, "auditor", "auditor@*"));
                readers.put("chief", sklad.addOperator(admin, "chief", "manager@*"));
                readers.put("elsewhere", sklad.addOperator(admin, "elsewhere", "manager@BAN", "field@BAN"));
                readers.put("concerned", sklad.addOperator(admin, "concerned", "field@SOF"));
                Client focal = sklad.addOperator(admin, "focal", "field@SOF");
                for (String each : List.of("focal", "concerned")) {
                    admin.post("/api/v1/complaint-focal-points", form("operator", each, "centre", "HAR"))
                            .expect(201);
                }
                String poster =
                        poster(Objects.requireNonNull(readers.get("manager")).onPages());
                Client person = sklad.client().onPages();
                String location = person.form(
                                "/feedback/" + poster, typed("kind", "ABUSE", "text", word(), "language", "fa"))
                        .expect(303)
                        .header("Location");
                String page = location.replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*", "");
                reply = page.replaceAll("\\D", "");
                assertThat(reply).hasSize(20);
                String id = focal.get("/api/v1/complaints").expect(200).at("/rows/0/id");
                String one = "/api/v1/complaints/" + id;
                focal.post(one + "/review", form("about", "concerned")).expect(201);
                focal.post(one + "/notes", form("text", word())).expect(201);
                focal.post(one + "/answers", form("text", word())).expect(201);
                person.form(page, typed("text", word(), "language", "fa")).expect(303);
                Objects.requireNonNull(readers.get("field"))
                        .post(
                                "/api/v1/complaints",
                                form(
                                        "centre",
                                        "HAR",
                                        "kind",
                                        "ABUSE",
                                        "channel",
                                        "PHONE",
                                        "text",
                                        word(),
                                        "about",
                                        "concerned"))
                        .expect(201);

                Set<String> statuses = new TreeSet<>();
                readers.forEach((who, client) ->
                        assertThat(read(client, who, id, statuses)).as(who).isEmpty());
                assertThat(statuses).allMatch(each -> each.endsWith(" 404"), "the same answer as for no complaint");
                assertThat(read(focal, "focal", id, new TreeSet<>()))
                        .as("the same search finds all texts for the focal point")
                        .isEqualTo(words);
                assertThat(among(List.of(person.get(page).expect(200).text())))
                        .as("what the person reads")
                        .hasSize(3);
                Path backups = Files.createDirectory(data.resolve("backups"));
                folder.run("backup", backups.toString()).expect(0);
                assertThat(among(Canaries.files(data)))
                        .as("files while it runs")
                        .isEmpty();
                log = sklad.log();
            }
            List<String> files = Canaries.files(data);
            assertThat(among(files)).as("files when it has stopped").isEmpty();
            assertThat(files).as("the reply code").noneMatch(each -> each.contains(reply));
        }
        assertThat(among(List.of(log))).as("the log").isEmpty();
        assertThat(log).contains("/feedback/").doesNotContain(reply);
    }
}
