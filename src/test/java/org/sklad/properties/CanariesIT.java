package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Canaries;
import org.sklad.harness.Client;
import org.sklad.harness.House;
import org.sklad.harness.OneCentre;
import org.sklad.labels.Judges;
import org.sklad.oversight.privacy.PersonalColumns;

/**
 * 762 unique words, one in every text about a person. None is in clear in a file, a backup or a log, or on a page or in a list
 * that is not meant for its reader. The database lists the texts: an unwritten or unsealed one is a fault.
 */
class CanariesIT {
    private static final int PERSONS = 34;
    private static final int A_PERSON = 22;
    private static final int BY_LIST = 9;
    private static final int COLLECTED = 6;
    /** The codes of a handout and of needs that name nobody, and the reason for which a manager let one stand. */
    private static final int OF_NOBODY = 3;

    private static final int AWAY = 2;
    private static final Pattern SEALED = Pattern.compile("1\\.[A-Za-z0-9_-]+");

    /**
     * The first bytes of pictures, raw and as the text of a signature. Includes the bytes after the four letters: the letters
     * alone occur by chance in encrypted text.
     */
    private static final List<String> PICTURES = List.of("\u0089PNG\r\n", "JFIF\0", "Exif\0", "iVBORw0KGgo");

    private static final Set<String> IDENTITY =
            Set.of("name", "nationality", "registrationNumber", "phone", "collector", "refused");
    private static final Set<String> MEDICINE = Set.of("prescription", "dose");
    private static final String OF_EXPENSE = "expense ";
    /** Notes of a lawyer's consultations, and texts of referrals; a manager who gives a person their data does not read them either. */
    private static final Set<String> ADVICE = Set.of("advice");

    private static final Set<String> EXPENSE = Set.of(OF_EXPENSE + "note", OF_EXPENSE + "reason");
    private static final Set<String> CONFLICT = Set.of("let stand");
    private static final Set<String> NOBODY = Set.of("named");

    /** Every word by its kinds. */
    private final Map<String, Set<String>> written = new HashMap<>();

    /** All words except those of the last person. */
    private final Set<String> othersWords = new HashSet<>();

    private final List<String> codes = new ArrayList<>();
    private final Map<Client, Set<String>> walked = new HashMap<>();

    @TempDir
    Path folder;

    private String word(String kind) {
        String word = UUID.randomUUID().toString();
        written.computeIfAbsent(kind, any -> new HashSet<>()).add(word);
        return "Канарче-" + word;
    }

    private Set<String> words(Set<String> kinds) {
        return written.entrySet().stream()
                .filter(each -> kinds.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> all() {
        return words(written.keySet());
    }

    private void write(House house) {
        house.gaveSomebody(word("named"));
        // A scanned code has at most 40 characters.
        house.neededSomebody(word("named").replace("Канарче-", ""), word("let stand"));
        listed(house);
        for (int i = 0; i < PERSONS; i++) {
            othersWords.addAll(all());
            Map<String, String> identity = Stream.of("name", "nationality", "registrationNumber", "phone")
                    .collect(Collectors.toMap(field -> field, this::word));
            identity.put("birthDate", "19" + (70 + i % 30) + "-01-15");
            String code = house.person(identity).at("/caseCode");
            codes.add(code);
            house.gaveTogether(code, this::word);
            house.helped(code, this::word);
            house.paid(code, kind -> word(OF_EXPENSE + kind));
            house.consulted(code, this::word);
            house.referred(code, this::word);
            if (i >= PERSONS - AWAY) {
                house.gaveAway(code, kind -> word(kind.equals("reason") ? "let stand" : kind));
            }
            house.treated(code, this::word);
        }
        assertThat(all()).hasSize(PERSONS * A_PERSON + 2 * AWAY + OF_NOBODY + BY_LIST);
    }

    /** Imports a list of people with one refused line, and sends a form that is refused. */
    private void listed(House house) {
        String list = "reference,centre,sex,age_band,name,nationality,registration_number,phone\n" + line("HAR", "name")
                + line("NOT-THERE", "refused");
        String answer = house.field
                .send("POST", "/api/v1/beneficiaries/import", "text/csv", BodyPublishers.ofString(list))
                .expect(200)
                .text();
        assertThat(answer).contains("\"created\":1", "\"line\":3");
        assertThat(Canaries.words(List.of(answer))).isEmpty();
        house.field
                .post(
                        "/api/v1/beneficiaries",
                        OneCentre.form("centre", "HAR", "sex", "FEMALE", "identity", Map.of("name", word("refused"))))
                .expect(422);
    }

    private String line(String centre, String kind) {
        return Stream.concat(
                        Stream.of("R-" + centre, centre, "FEMALE", "18-59"),
                        Stream.generate(() -> word(kind)).limit(4))
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static void all_texts_are_sealed(House house) throws SQLException {
        Set<String> texts = PersonalColumns.texts();
        assertThat(House.TEXTS).as("texts that are erased").containsAll(texts);
        for (String each : texts) {
            List<String> kept = house.texts(List.of(each));
            assertThat(kept).as(each).isNotEmpty().allMatch(SEALED.asMatchPredicate());
        }
    }

    @Test
    void personal_data_is_never_stored_in_clear_and_shown_only_to_permitted_operators() throws Exception {
        Path data;
        String log;
        try (House house = House.apart()) {
            write(house);
            all_texts_are_sealed(house);
            data = house.folder.path();
            show_people_found_by_name(house);
            show_to_each_operator(house);
            give_to_the_person_concerned(house);
            Path backups = Files.createDirectory(data.resolve("backups"));
            house.folder.run("backup", backups.toString()).expect(0);
            in_clear("while it runs", Canaries.files(data));
            log = house.sklad.log();
            String handout = house.field
                    .get("/api/v1/handouts?beneficiary=" + codes.get(0))
                    .expect(200)
                    .at("/rows/0/id");
            house.sklad.close();
            in_clear("when it has stopped", Canaries.files(data));
            assertThat(Canaries.words(Canaries.files(data)))
                    .as("a value stored in clear is found")
                    .contains(handout);
        }
        in_clear("the log", List.of(log));
        assertThat(log).contains("/api/v1/handouts", "searches");
    }

    private void in_clear(String where, List<String> texts) {
        Set<String> found = new TreeSet<>(Canaries.words(texts));
        found.retainAll(all());
        assertThat(found).as(where).isEmpty();
        assertThat(texts)
                .as("pictures " + where)
                .noneMatch(text -> PICTURES.stream().anyMatch(text::contains));
    }

    /** The search leaves no trace of the name either. */
    private void show_people_found_by_name(House house) {
        Map<String, Object> asked = OneCentre.form(
                "centre",
                "HAR",
                "purpose",
                "REQUEST",
                "name",
                "Канарче-" + words(Set.of("name")).iterator().next());
        house.field.post("/api/v1/beneficiaries/searches", asked).expect(201);
    }

    private void show_to_each_operator(House house) {
        Client auditor = house.sklad.addOperator(house.admin, "auditor", "auditor@*");
        Client technician = house.sklad.addOperator(house.admin, "technician", "technician@HAR");
        Client other = house.sklad.addOperator(
                house.admin, "elsewhere", "field@BAN", "manager@BAN", "warehouse@BAN", "technician@BAN");
        Set<String> reasons = new HashSet<>(written.keySet());
        reasons.removeAll(IDENTITY);
        reasons.removeAll(MEDICINE);
        reasons.removeAll(EXPENSE);
        reasons.removeAll(CONFLICT);
        reasons.removeAll(NOBODY);
        reasons.removeAll(ADVICE);
        Set<String> everything = written.keySet();
        Set<String> medicine =
                Stream.concat(IDENTITY.stream(), MEDICINE.stream()).collect(Collectors.toSet());
        assertThat(hidden(house.keeper, "keeper", everything)).isEmpty();
        assertThat(hidden(house.admin, "administrator", everything)).isEmpty();
        assertThat(hidden(technician, "technician", everything)).isEmpty();
        assertThat(hidden(other, "another centre", everything)).isEmpty();
        assertThat(hidden(house.field, "field", medicine)).isEmpty();
        assertThat(hidden(house.field, "field without a profession", EXPENSE)).isEmpty();
        assertThat(hidden(house.field, "field, of conflicts", CONFLICT)).isEmpty();
        assertThat(hidden(house.field, "field, of conflicts", NOBODY)).isEmpty();
        assertThat(hidden(auditor, "auditor, of codes", NOBODY)).isEmpty();
        assertThat(hidden(house.manager, "manager", medicine)).isEmpty();
        assertThat(hidden(auditor, "auditor", IDENTITY)).isEmpty();
        assertThat(hidden(auditor, "auditor", EXPENSE)).isEmpty();

        assertThat(hidden(house.field, "field, of another profession", ADVICE)).isEmpty();
        assertThat(hidden(house.manager, "manager, of consultations", ADVICE)).isEmpty();
        assertThat(hidden(auditor, "auditor, of consultations", ADVICE)).isEmpty();
        assertThat(hidden(house.lawyer(), "the control", ADVICE)).isNotEmpty();

        assertThat(hidden(house.manager, "the control", reasons))
                .as("the same search finds texts for a permitted operator")
                .isNotEmpty();
        assertThat(hidden(auditor, "the control", MEDICINE)).isNotEmpty();
        assertThat(hidden(house.manager, "the control", EXPENSE)).isNotEmpty();
        assertThat(hidden(house.manager, "the control", CONFLICT)).isNotEmpty();
        assertThat(hidden(house.manager, "the control", NOBODY)).isNotEmpty();
        String card = Judges.text(
                folder,
                house.field.bytes(
                        "/api/v1/labels",
                        OneCentre.form(
                                "kind",
                                "card",
                                "refs",
                                List.of(codes.get(0)),
                                "design",
                                "card",
                                "medium",
                                "avery-l7160",
                                "format",
                                "pdf")));
        assertThat(Canaries.words(List.of(card))).doesNotContainAnyElementsOf(all());
    }

    /** A person who requests their data gets all of it, but not the collectors' names or texts about others. */
    private void give_to_the_person_concerned(House house) {
        Set<String> own = all();
        own.removeAll(othersWords);
        own.removeAll(words(Set.of("collector", "refused", "advice")));
        assertThat(own).hasSize(A_PERSON - COLLECTED);
        String code = codes.get(PERSONS - 1);
        String copy = house.manager
                .post("/api/v1/beneficiaries/" + code + "/access-exports", OneCentre.form())
                .expect(200)
                .text();
        Set<String> given = Canaries.words(List.of(copy));
        given.retainAll(all());
        assertThat(given).isEqualTo(own);
    }

    /** Finds words of these kinds on all pages linked from the start page. */
    private Set<String> hidden(Client client, String who, Set<String> kinds) {
        Set<String> found = walked(client, who);
        found.retainAll(words(kinds));
        return found;
    }

    private Set<String> walked(Client client, String who) {
        return new HashSet<>(walked.computeIfAbsent(client, any -> Canaries.walk(client.onPages(), who)));
    }
}
