package org.sklad.oversight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sklad.platform.i18n.Language;

/** The record of processing, compared with the database and with {@code data-protection.md}. */
class ProcessingRecordTest {
    private static final String ALL = "*";

    /** Tables of goods, places and rules. Apart from operators, they name nobody. Each table without an entry is listed here. */
    private static final Set<String> OF_NOBODY = Set.of(
            "added_styles",
            "assembly_lines",
            "assets",
            "audit_chain",
            "audit_head",
            "balances",
            "box_acts",
            "box_numbers",
            "boxes",
            "centres",
            "consignment_numbers",
            "composition_lines",
            "compositions",
            "count_lines",
            "count_scans",
            "counts",
            "days_closed",
            "days_left",
            "demo_mark",
            "distribution_day_items",
            "distribution_day_rules",
            "distribution_days",
            "entitlement_rule_versions",
            "entitlement_rules",
            "erasure_clock",
            "erasure_waits",
            "expected_lines",
            "identifiers",
            "installation_keys",
            "phone_file_keys",
            "item_words",
            "items",
            "key_mark",
            "lead_times",
            "levels",
            "locations",
            "lots",
            "merged_levels",
            "movements",
            "opening_lines",
            "openings",
            "organisation",
            "received_packs",
            "reconciliation_lines",
            "reconciliations",
            "refused_requests",
            "restrictions",
            "rooms",
            "season_choices",
            "styles",
            "teams",
            "transfer_explanations",
            "transfer_goods",
            "transfer_lines",
            "transfers",
            "unknown_codes",
            "work_order_parts",
            "working_calendars");

    private static final Pattern NAMES_AN_OPERATOR = Pattern.compile("operator.*|.*_operator|.*_by|assignee|reporter");

    private static final ProcessingRecord RECORD = ProcessingRecord.load(Retention.USUAL);

    private static boolean isInAnEntry(PersonalColumns.Column column, ProcessingRecord record) {
        return record.everywhere().contains(column.name())
                || record.activities().stream()
                        .map(each -> each.columns().getOrDefault(column.table(), List.of()))
                        .anyMatch(each -> each.contains(ALL) || each.contains(column.name()));
    }

    private static Set<String> missing(List<PersonalColumns.Column> columns, ProcessingRecord record) {
        Set<String> ofPeople = PersonalColumns.ofPeopleAndAccounts(columns);
        Set<String> named = record.activities().stream()
                .flatMap(each -> each.columns().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (PersonalColumns.Column each : columns) {
            boolean personal = ofPeople.contains(each.table())
                    || each.leadsTo().equals("operators")
                    || NAMES_AN_OPERATOR.matcher(each.name()).matches()
                    || each.hasRoomForWords();
            if (personal && !isInAnEntry(each, record)) {
                missing.add(each.full());
            }
            if (!named.contains(each.table()) && !OF_NOBODY.contains(each.table())) {
                missing.add(each.table());
            }
        }
        return missing;
    }

    @Test
    void every_personal_value_in_the_database_is_in_an_entry() {
        List<PersonalColumns.Column> columns = PersonalColumns.all();
        assertThat(columns).hasSizeGreaterThan(500);
        assertThat(PersonalColumns.ofPeopleAndAccounts(columns))
                .contains("identities", "handout_lines", "medical_decisions", "consents");
        assertThat(missing(columns, RECORD)).isEmpty();
    }

    /** The control: without an entry, some columns are missed. Two entries share one table. */
    @Test
    void detects_each_missing_entry() {
        List<PersonalColumns.Column> columns = PersonalColumns.all();
        for (ProcessingRecord.Activity out : RECORD.activities()) {
            List<ProcessingRecord.Activity> others = RECORD.activities().stream()
                    .filter(each -> !each.equals(out))
                    .toList();
            ProcessingRecord without = new ProcessingRecord(
                    RECORD.controller(),
                    RECORD.officer(),
                    RECORD.transfers(),
                    RECORD.measures(),
                    RECORD.everywhere(),
                    others);
            assertThat(missing(columns, without)).as(out.key()).isNotEmpty();
        }
    }

    @Test
    void no_entry_names_a_missing_column() {
        Set<String> there = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (PersonalColumns.Column each : PersonalColumns.all()) {
            there.add(each.full());
            there.add(each.table() + "." + ALL);
            names.add(each.name());
        }
        assertThat(names).containsAll(RECORD.everywhere());
        assertThat(there)
                .containsAll(RECORD.activities().stream()
                        .flatMap(each -> each.columns().entrySet().stream()
                                .flatMap(table ->
                                        table.getValue().stream().map(column -> table.getKey() + "." + column)))
                        .toList());
        assertThat(RECORD.activities().stream().map(ProcessingRecord.Activity::key))
                .doesNotHaveDuplicates();
    }

    private static Stream<BilingualText> words() {
        return Stream.concat(
                Stream.of(RECORD.controller(), RECORD.officer(), RECORD.transfers(), RECORD.measures()),
                RECORD.activities().stream()
                        .flatMap(each -> Stream.of(
                                each.subjects(),
                                each.data(),
                                each.purpose(),
                                each.basis(),
                                each.seenBy(),
                                each.kept())));
    }

    @Test
    void every_entry_is_in_both_languages() {
        Pattern cyrillic = Pattern.compile("\\p{IsCyrillic}");
        assertThat(words()).allSatisfy(each -> {
            assertThat(each.in(Language.BG)).containsPattern(cyrillic).doesNotContain("{");
            assertThat(each.in(Language.EN))
                    .isNotBlank()
                    .doesNotContainPattern(cyrillic)
                    .doesNotContain("{");
        });
    }

    @Test
    void the_periods_match_the_settings() {
        ProcessingRecord.Activity identity = ProcessingRecord.load(new Retention(30, 60, 5)).activities().stream()
                .filter(each -> each.key().equals("identity"))
                .findFirst()
                .orElseThrow();
        assertThat(identity.kept().in(Language.EN)).contains("30 days after");
        assertThat(identity.kept().in(Language.BG)).contains("30 дни след");
    }

    /** Returns the table of the document without its references to decisions. */
    private static List<List<String>> documented() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("src/docs/data-protection.md"))) {
            within = line.startsWith("| data |") || (within && line.startsWith("|"));
            if (within && !line.startsWith("| data |") && !line.startsWith("|---")) {
                rows.add(Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(each ->
                                each.replaceAll("(: | \\()`decisions/.*", "").strip())
                        .toList());
            }
        }
        return rows;
    }

    @Test
    void the_document_matches_the_record() throws IOException {
        Map<String, List<String>> record = new LinkedHashMap<>();
        for (ProcessingRecord.Activity each : RECORD.activities()) {
            List<String> row = Stream.of(each.data(), each.purpose(), each.basis(), each.seenBy(), each.kept())
                    .map(words -> words.in(Language.EN))
                    .toList();
            record.put(row.get(0), row);
        }
        assertThat(documented()).containsExactlyElementsOf(record.values());
    }
}
