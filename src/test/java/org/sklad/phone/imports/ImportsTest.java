package org.sklad.phone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.acts.PendingDecisions;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.harness.PhoneEntries;
import org.sklad.harness.PhoneFiles;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.phone.sync.DeliveryOutcome;
import org.sklad.phone.sync.SyncAnswer.DeliveredAnswer;
import org.sklad.phone.sync.SyncForm;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.FaultyRecords;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Glance.Decision;

/** Files that phones save: what is in them is booked once, and what cannot be booked waits for a manager; on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsTest {
    private static final Duration AWAY = Duration.ofHours(4);

    private TestDatabases databases;
    private FaultyRecords faulty;
    private Desk desk;
    private Operator field;
    private Operator manager;
    private PhoneEntries phone;
    private UUID device;
    private PhoneFiles files;

    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        faulty = new FaultyRecords(databases.database(), "select id from needs where id = :id");
        desk = new Desk(faulty);
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        field = desk.access.operator("field.har", "field@HAR");
        manager = desk.access.operator("manager.har", "manager@HAR");
        phone = new PhoneEntries("field.har");
        device = registered("HAR", field);
        files = TestPhoneFiles.of(desk.features, device);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        for (Check check : desk.features.phone.imports.checks()) {
            assertThat(databases.database().read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private UUID registered(String centre, Operator by) {
        UUID id = UUID.randomUUID();
        desk.features.phone.devices.devices.register(
                Access.claim("device"), new NewDevice(new DeviceId(id), "Team 1", new CentreCode(centre)), by);
        return id;
    }

    private Instant away() {
        return desk.access.now().minus(AWAY);
    }

    private Path saved(byte[] file) {
        try {
            return Files.write(folder.resolve("phone-" + UUID.randomUUID()), file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportedRecords imported(JsonNode... entries) {
        return desk.features.phone.imports.imports.of(saved(files.with(desk.access.now(), List.of(entries))), manager);
    }

    private void isRefused(byte[] file, Operator by, String message) {
        assertThatThrownBy(() -> desk.features.phone.imports.imports.of(saved(file), by))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message().key()).isEqualTo(message));
    }

    private DeliveredAnswer synced(JsonNode entry) {
        return desk.features
                .phone
                .sync
                .deliveries
                .deliver(new SyncForm(device, desk.access.now(), List.of(entry)), Language.EN, field)
                .entries()
                .get(0);
    }

    private List<UnreadableRecord> waiting() {
        return desk.features.phone.imports.unreadable.list(
                new UnreadableFilter("HAR", UnreadableState.OPEN, null, null), PlaceInTime.FIRST, 500, manager);
    }

    /** Returns the record that the last import of this entry kept. */
    private UnreadableRecord kept(JsonNode entry) {
        UUID id = desk.database.read(
                handle -> handle.createQuery("select id from unreadable_records where entry = :entry order by id")
                        .bind("entry", entry.get("id").textValue())
                        .mapTo(UUID.class)
                        .first());
        return desk.features.phone.imports.unreadable.get(id, manager).record();
    }

    private UnreadableDetails details(UnreadableRecord record, Operator by) {
        return desk.features.phone.imports.unreadable.get(record.id(), by);
    }

    private ObjectNode need() {
        Item soap = TestItems.item().in(desk.database);
        return phone.need(woman().caseCode().value(), soap.sku().value(), 2, away());
    }

    private ObjectNode unreadable() {
        return phone.need(woman().caseCode().value(), "NO-SUCH-ITEM", 2, away());
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field);
    }

    private long rows(String table, JsonNode entry) {
        return desk.database.read(handle -> handle.createQuery("select count(*) from <table> where id = :id")
                .define("table", table)
                .bind("id", entry.get("id").textValue())
                .mapTo(Long.class)
                .one());
    }

    @Test
    void a_file_is_booked_once_whoever_imports_it_and_whatever_the_phone_sends_later() {
        ObjectNode good = need();
        ObjectNode flagged =
                phone.need("9999999990", good.path("content").path("item").asText(), 1, away());
        ObjectNode before = need();
        assertThat(synced(before).outcome()).isEqualTo(DeliveryOutcome.BOOKED);
        ObjectNode wrong = unreadable();
        ImportedRecords first = imported(good, flagged, before, wrong);
        assertThat(first).isEqualTo(new ImportedRecords(first.device(), 1, 1, 1, 1, 0, 0));
        assertThat(first.device().id().value()).isEqualTo(device);
        ImportedRecords second = imported(good, flagged, before, wrong);
        assertThat(second).isEqualTo(new ImportedRecords(second.device(), 0, 0, 4, 0, 0, 0));
        assertThat(rows("needs", good)).isEqualTo(1);
        UUID author = desk.database.read(handle -> handle.createQuery("select operator from needs where id = :id")
                .bind("id", good.get("id").textValue())
                .mapTo(UUID.class)
                .one());
        assertThat(author).as("the author stays").isEqualTo(field.id());
        for (ObjectNode each : List.of(good, flagged, before, wrong)) {
            assertThat(synced(each).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
        }
    }

    @Test
    void a_record_that_meets_a_fault_of_the_program_is_kept_and_the_records_behind_it_are_booked() {
        ObjectNode wrong = need();
        ObjectNode behind = need();
        faulty.failAt(wrong.get("id").textValue());
        ImportedRecords imported = imported(need(), need(), wrong, behind);
        faulty.failAt("");
        assertThat(imported).isEqualTo(new ImportedRecords(imported.device(), 3, 0, 0, 1, 0, 0));
        assertThat(rows("needs", behind)).isEqualTo(1);
        assertThat(details(kept(wrong), manager).problems(Language.EN).get(0).value())
                .startsWith("The server could not book this because of a fault of its own.");
    }

    @Test
    void the_overview_of_a_manager_names_what_is_to_be_entered_until_it_is_settled() {
        Operator other = desk.access.operator("manager.ban", "manager@BAN");
        UUID there = registered("BAN", desk.access.operator("field.ban", "field@BAN"));
        ObjectNode wrong = new PhoneEntries("field.ban").visit(away(), "nobody");
        byte[] file = files.of(there).with(desk.access.now(), List.of(wrong));
        desk.features.phone.imports.imports.of(saved(file), other);
        PendingDecisions decisions = desk.features.phone.imports.decisions;
        Set<CentreCode> banya = Set.of(new CentreCode("BAN"));
        List<Decision> waiting = decisions.of(banya, other);
        assertThat(waiting).hasSize(1);
        UUID id = UUID.fromString(waiting.get(0).href().replace("/unreadable-records/", ""));
        assertThat(waiting.get(0).what()).isEqualTo(Message.of("imports.decide", "Team 1"));
        assertThat(desk.features.phone.imports.unreadable.settle(Access.claim("settled"), id, "Entered", other))
                .isTrue();
        assertThat(decisions.of(banya, other)).isEmpty();
    }

    @Test
    void an_unreadable_record_waits_until_a_manager_settles_it() {
        ObjectNode wrong = unreadable();
        assertThat(synced(wrong).outcome()).isEqualTo(DeliveryOutcome.UNREADABLE);
        imported(wrong);
        UnreadableRecord record = kept(wrong);
        assertThat(waiting()).extracting(UnreadableRecord::id).contains(record.id());
        assertThat(record.kind()).isEqualTo(UnreadableKind.NEED);
        assertThat(record.author()).contains(field.username());
        assertThat(record.deviceName()).isEqualTo("Team 1");
        assertThat(record.occurredAt()).isEqualTo(away());
        UnreadableDetails details = details(record, manager);
        assertThat(details.rows()).contains(new ContentRow("item", "NO-SUCH-ITEM"), new ContentRow("quantity", "2"));
        assertThat(details.problems(Language.BG)).extracting(ContentRow::path).containsExactly("item");
        assertThat(details.problems(Language.BG)).isNotEqualTo(details.problems(Language.EN));
        assertThat(record.sealed()).doesNotContain("NO-SUCH-ITEM");
        DeliveredAnswer answer = synced(wrong);
        assertThat(answer.outcome()).as("it leaves the phone").isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
        ObjectNode other = wrong.deepCopy();
        ((ObjectNode) other.get("content")).put("quantity", 3);
        assertThat(synced(other).outcome()).as("another record").isEqualTo(DeliveryOutcome.UNREADABLE);
        UnreadableRecords records = desk.features.phone.imports.unreadable;
        assertThat(records.settle(Access.claim("settled"), record.id(), "Entered by hand", manager))
                .isTrue();
        assertThat(details(record, manager).reason()).isEqualTo("Entered by hand");
        assertThat(kept(wrong).settledBy()).contains(manager.username());
        assertThat(waiting()).extracting(UnreadableRecord::id).doesNotContain(record.id());
        assertThatThrownBy(() -> records.settle(Access.claim("again"), record.id(), "Again", manager))
                .isInstanceOf(Refused.class);
        assertThat(synced(wrong).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
    }

    @Test
    void a_kept_record_is_not_booked_when_the_server_can_read_it_later() {
        Operator late = desk.access.operator(Access.unique("late"), "field@HAR");
        Item soap = TestItems.item().in(desk.database);
        ObjectNode entry = new PhoneEntries(late.username().value())
                .need(woman().caseCode().value(), soap.sku().value(), 1, away());
        assertThat(imported(entry).unreadable()).isEqualTo(1);
        desk.features.phone.devices.devices.loading(new DeviceId(device), new CentreCode("HAR"), late);
        assertThat(synced(entry).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
        assertThat(rows("needs", entry)).as("a manager enters it by hand").isZero();
    }

    @Test
    void a_record_whose_id_is_used_for_another_is_kept_beside_it() {
        ObjectNode good = need();
        imported(good);
        ObjectNode other = good.deepCopy();
        ((ObjectNode) other.get("content")).put("quantity", 9);
        assertThat(imported(other).unreadable()).isEqualTo(1);
        ObjectNode nobodys = good.deepCopy();
        nobodys.put("author", "nobody.here");
        assertThat(imported(nobodys).unreadable()).isEqualTo(1);
        assertThat(synced(good).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
        assertThat(synced(other).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
        assertThat(details(kept(other), manager).rows()).isNotEmpty();
    }

    @Test
    void records_without_an_id_or_of_an_unknown_kind_are_kept_too() {
        ObjectNode nameless = unreadable();
        nameless.remove("id");
        assertThat(imported(nameless).unreadable()).isEqualTo(1);
        assertThat(imported(nameless).already()).isEqualTo(1);
        ObjectNode letter = phone.entry("letter", away(), Map.of("text", "words"));
        assertThat(imported(letter).unreadable()).isEqualTo(1);
        UnreadableRecord record = kept(letter);
        assertThat(record.kind()).isEqualTo(UnreadableKind.UNKNOWN);
        assertThat(details(record, manager).rows())
                .as("it can be a consultation")
                .isEmpty();
        assertThat(details(record, field).rows()).contains(new ContentRow("text", "words"));
    }

    @Test
    void only_its_author_reads_a_consultation() {
        ObjectNode consultation = phone.consultation(woman().caseCode().value(), away());
        ((ObjectNode) consultation.get("content")).putArray("topics").add("NO-SUCH-TOPIC");
        assertThat(imported(consultation).unreadable()).isEqualTo(1);
        UnreadableRecord record = kept(consultation);
        assertThat(details(record, manager).mayRead()).isFalse();
        assertThat(details(record, manager).rows()).isEmpty();
        assertThat(details(record, manager).problems())
                .as("they name its topic")
                .isEmpty();
        assertThat(details(record, field).rows()).isNotEmpty();
        assertThat(details(record, field).problems()).isNotEmpty();
        Operator colleague = desk.access.operator(Access.unique("field"), "field@HAR");
        assertThatThrownBy(() -> details(record, colleague)).isInstanceOf(Forbidden.class);
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        UnreadableRecord other = kept(after(unreadable()));
        assertThat(details(other, auditor).rows()).isEmpty();
    }

    @Test
    void an_auditor_reads_the_reason_without_the_value_that_it_quotes() {
        ObjectNode typed = phone.need(woman().caseCode().value(), "AMINA-RAHIMI", 2, away());
        assertThat(imported(typed).unreadable()).isEqualTo(1);
        UnreadableRecord record = kept(typed);
        assertThat(details(record, manager).problems(Language.EN))
                .extracting(ContentRow::value)
                .containsExactly("There is no item AMINA-RAHIMI.");
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        assertThat(details(record, auditor).problems(Language.EN))
                .containsExactly(new ContentRow("item", "There is no item …."));
        assertThat(details(record, auditor).problems(Language.BG))
                .extracting(ContentRow::value)
                .noneMatch(each -> each.contains("AMINA"));
    }

    @Test
    void numbers_stay_in_the_reasons_for_an_auditor() {
        Message typed = Message.of("a", Message.of("b", "Amina"), 7, LocalDate.of(2026, 12, 2));
        assertThat(UnreadableTexts.unquoted(typed).arguments())
                .containsExactly(Message.of("b", "…"), 7, LocalDate.of(2026, 12, 2));
    }

    @Test
    void a_manager_without_the_right_to_medicines_reads_no_prescription_and_no_dose() {
        ObjectNode handout = phone.handout(woman().caseCode().value(), "9999999990", 2, away());
        ObjectNode line = (ObjectNode) handout.at("/content/lines/0");
        line.put("prescription", "R-17").put("dose", "1 at night");
        line.putObject("dosing").put("amount", "1");
        UnreadableRecord record = kept(after(handout));
        List<String> medical = List.of("lines.1.prescription", "lines.1.dose", "lines.1.dosing.amount");
        assertThat(details(record, manager).rows())
                .extracting(ContentRow::path)
                .contains("lines.1.quantity")
                .doesNotContainAnyElementsOf(medical);
        Operator trusted = Access.withMedicines(manager);
        for (Operator reader : List.of(field, trusted)) {
            assertThat(details(record, reader).rows())
                    .extracting(ContentRow::path)
                    .containsAll(medical);
        }
    }

    private ObjectNode after(ObjectNode entry) {
        imported(entry);
        return entry;
    }

    @Test
    void only_managers_of_the_centre_of_the_phone_import_and_settle() {
        Operator elsewhere = desk.access.operator(Access.unique("manager"), "manager@BAN");
        byte[] file = files.with(desk.access.now(), List.of(need()));
        isRefused(file, elsewhere, "imports.file.other-phone");
        assertThatThrownBy(() -> desk.features.phone.imports.imports.of(saved(file), field))
                .isInstanceOf(Forbidden.class);
        UnreadableRecord record = kept(after(unreadable()));
        UnreadableRecords records = desk.features.phone.imports.unreadable;
        assertThatThrownBy(() -> records.get(record.id(), elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.settle(Access.claim("x"), record.id(), "x", elsewhere))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.settle(Access.claim("x"), record.id(), "x", field))
                .isInstanceOf(Refusal.class);
        isRefused(files.of(UUID.randomUUID()).with(desk.access.now(), List.of()), manager, "imports.file.other-phone");
    }

    @Test
    void a_wrong_file_is_refused_as_a_whole_with_its_reason() {
        ObjectNode good = need();
        byte[] file = files.with(desk.access.now(), List.of(good));
        isRefused(new byte[0], manager, "imports.file.other");
        isRefused("sku,name\n1,2\n".getBytes(StandardCharsets.UTF_8), manager, "imports.file.other");
        isRefused("{\"format\":\"x\"}\n".getBytes(StandardCharsets.UTF_8), manager, "imports.file.other");
        isRefused(new byte[5_000_000], manager, "imports.file.other");
        isRefused(
                files.sealedFor(UUID.randomUUID()).with(desk.access.now(), List.of(good)),
                manager,
                "imports.file.other-installation");
        isRefused(files.containing(2, "{}"), manager, "imports.file.newer");
        isRefused(PhoneFiles.changed(file, file.length - 1), manager, "imports.file.damaged");
        isRefused(PhoneFiles.changed(file, file.length - 40), manager, "imports.file.damaged");
        isRefused(Arrays.copyOf(file, file.length - 1), manager, "imports.file.damaged");
        // The line in clear is authenticated too: a phone of the same centre in the place of this one.
        UUID second = registered("HAR", field);
        String text = new String(file, StandardCharsets.ISO_8859_1).replace(device.toString(), second.toString());
        isRefused(text.getBytes(StandardCharsets.ISO_8859_1), manager, "imports.file.damaged");
        String entry = good.toString();
        for (String content : List.of(
                "",
                "[]",
                "{\"at\":\"yesterday\"}",
                "{\"entries\":{}}",
                "{\"entries\":[1]}",
                "{\"entries\":[" + entry + ",",
                "{\"entries\":[" + entry + "],\"photos\":[{\"data\":\"%\"}]}",
                "{\"entries\":[" + entry + ",{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}]}",
                "{\"entries\":[" + entry + ",{\"a\":\"" + "x".repeat(PhoneFile.LONGEST_ENTRY) + "\"}]}",
                "{\"entries\":[" + entry + ",{\"a\":[" + "0,".repeat(600_000) + "0]}]}",
                "{\"entries\":[" + entry + ",{}".repeat(PhoneFile.MOST_ENTRIES) + "]}")) {
            isRefused(files.containing(1, content), manager, "imports.file.content");
        }
        assertThat(rows("needs", good)).isZero();
    }

    @Test
    void two_managers_who_import_the_same_file_at_once_book_it_once() throws Exception {
        Operator second = desk.access.operator(Access.unique("manager"), "manager@HAR");
        List<ObjectNode> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(need());
            entries.add(unreadable());
        }
        byte[] file = files.with(desk.access.now(), entries);
        int waited = waiting().size();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ImportedRecords>> both = List.of(
                    threads.submit(() -> desk.features.phone.imports.imports.of(saved(file), manager)),
                    threads.submit(() -> desk.features.phone.imports.imports.of(saved(file), second)));
            int booked = 0;
            int unreadable = 0;
            for (Future<ImportedRecords> each : both) {
                booked += each.get().booked();
                unreadable += each.get().unreadable();
                assertThat(each.get().booked()
                                + each.get().already()
                                + each.get().unreadable())
                        .isEqualTo(20);
            }
            assertThat(booked).isEqualTo(10);
            assertThat(unreadable).isEqualTo(10);
        } finally {
            threads.shutdown();
        }
        assertThat(waiting()).hasSize(waited + 10);
    }

    /** Words about a record of several people can be about another one. Managers do not know whom a consultation names. */
    @Test
    void a_person_gets_the_words_of_managers_about_records_of_them_alone() {
        Beneficiary person = woman();
        ObjectNode own = phone.need(person.caseCode().grouped(), "NO-SUCH-ITEM", 1, away());
        ObjectNode shared = phone.need(person.caseCode().grouped(), "NO-SUCH-ITEM", 1, away());
        ((ObjectNode) shared.get("content")).put("note", woman().caseCode().value());
        ObjectNode consultation = phone.consultation(person.caseCode().value(), away());
        ((ObjectNode) consultation.get("content")).putArray("topics").add("NO-SUCH-TOPIC");
        imported(own, shared, consultation, unreadable());
        for (ObjectNode each : List.of(own, shared, consultation)) {
            desk.features.phone.imports.unreadable.settle(
                    Access.claim("by hand"), kept(each).id(), "Entered as " + each.get("kind"), manager);
        }
        List<PersonalRecords.Trace> traces =
                desk.database.read(handle -> desk.features.phone.imports.records.of(handle, person.id()));
        assertThat(traces)
                .extracting(PersonalRecords.Trace::words)
                .containsExactlyInAnyOrder("Entered as \"need\"", "", "");
    }

    @Test
    void an_erased_person_is_in_no_kept_record() {
        Beneficiary person = woman();
        ObjectNode open = phone.need(person.caseCode().value(), "NO-SUCH-ITEM", 1, away());
        ObjectNode settled = phone.need(person.caseCode().grouped(), "NO-SUCH-ITEM", 1, away());
        ObjectNode others = unreadable();
        imported(open, settled, others);
        desk.features.phone.imports.unreadable.settle(
                Access.claim("by hand"), kept(settled).id(), "Entered for her", manager);
        desk.database.write(handle -> {
            desk.features.phone.imports.records.erase(handle, person.id());
            return person;
        });
        assertThat(kept(open).sealed()).isEmpty();
        assertThat(kept(open).state()).isEqualTo(UnreadableState.ERASED);
        assertThat(kept(settled).sealed()).isEmpty();
        assertThat(kept(settled).reason()).isEmpty();
        assertThat(kept(settled).state()).isEqualTo(UnreadableState.SETTLED);
        assertThat(kept(others).sealed()).isNotEmpty();
        assertThat(details(kept(open), manager).rows()).isEmpty();
        assertThat(synced(open).outcome())
                .as("the phone need not keep it either")
                .isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
    }

    @Test
    void the_content_of_a_settled_record_is_deleted_after_thirty_days() {
        ObjectNode settled = after(unreadable());
        ObjectNode open = after(unreadable());
        desk.features.phone.imports.unreadable.settle(
                Access.claim("by hand"), kept(settled).id(), "Entered", manager);
        desk.features.phone.imports.settled.run();
        assertThat(kept(settled).sealed()).isNotEmpty();
        UUID id = kept(settled).id();
        desk.database.write(handle -> handle.execute(
                "update unreadable_records set settled_at = settled_at - 2678400000000 where state = 'SETTLED' and id = ?",
                id));
        Instant begin = desk.access.now();
        desk.access.trustClock();
        desk.access.clock.advance(Duration.ofDays(3650));
        desk.features.phone.imports.settled.run();
        desk.access.clock.set(begin);
        assertThat(kept(settled).sealed()).as("the clock ran ahead").isNotEmpty();
        desk.features.phone.imports.settled.run();
        assertThat(kept(settled).sealed()).isEmpty();
        assertThat(kept(settled).reason()).isEmpty();
        assertThat(kept(settled).settledBy()).isPresent();
        assertThat(kept(open).sealed()).isNotEmpty();
        assertThat(details(kept(settled), manager).rows()).isEmpty();
    }

    @Test
    void a_photo_goes_to_its_record_and_waits_on_the_phone_if_that_is_unreadable() throws IOException {
        ObjectNode fault = phone.workOrder(
                desk.stock
                        .centres
                        .room(
                                "HAR",
                                "R"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 6)
                                                .toUpperCase(Locale.ROOT))
                        .code()
                        .value(),
                away());
        ObjectNode wrong = phone.workOrder("", away());
        ((ObjectNode) wrong.get("content")).put("category", "NO-SUCH");
        String picture = Base64.getEncoder().encodeToString(picture());
        byte[] file = files.with(
                desk.access.now(), List.of(fault, wrong), List.of(photo(fault, picture), photo(wrong, picture)));
        ImportedRecords imported = desk.features.phone.imports.imports.of(saved(file), manager);
        assertThat(imported).isEqualTo(new ImportedRecords(imported.device(), 1, 0, 0, 1, 1, 1));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "PNG", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> photo(JsonNode entry, String data) {
        return Map.of(
                "id", UUID.randomUUID().toString(), "entry", entry.get("id").textValue(), "data", data);
    }

    @Test
    void a_clock_that_runs_ahead_is_flagged_and_an_old_file_is_not() {
        ImportedRecords old = desk.features.phone.imports.imports.of(
                saved(files.with(desk.access.now().minus(Duration.ofDays(3)), List.of(need()))), manager);
        assertThat(old.booked()).isEqualTo(1);
        ImportedRecords ahead = desk.features.phone.imports.imports.of(
                saved(files.with(desk.access.now().plus(Duration.ofHours(1)), List.of(need()))), manager);
        assertThat(ahead.flagged()).isEqualTo(1);
        assertThat(Optional.of(ahead.booked())).contains(0);
    }
}
