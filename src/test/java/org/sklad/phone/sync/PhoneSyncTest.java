package org.sklad.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.isRefused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.conflicts.Conflict;
import org.sklad.aid.conflicts.ConflictDetails;
import org.sklad.aid.conflicts.ConflictFilter;
import org.sklad.aid.conflicts.ConflictState;
import org.sklad.aid.handouts.Desk;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.lots.Lot;
import org.sklad.harness.PhoneEntries;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.phone.sync.SyncAnswer.DeliveredAnswer;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.FaultyRecords;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.NotFound;

/** What a phone delivers: each record is booked once, whatever it breaks, and answered for itself; on each engine (invariant 6). */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneSyncTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final Duration AWAY = Duration.ofHours(4);

    private TestDatabases databases;
    private FaultyRecords faulty;
    private Desk desk;
    private Operator field;
    private Operator manager;
    private PhoneEntries phone;
    private UUID device;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        faulty = new FaultyRecords(databases.database(), "select id from needs where id = :id");
        desk = new Desk(faulty);
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        desk.stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        field = desk.access.operator("field.har", "field@HAR");
        manager = desk.access.operator("manager.har", "manager@HAR");
        phone = new PhoneEntries("field.har");
        device = registered("HAR", field);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        List<Check> own = Stream.of(
                        desk.features.conflicts.checks(),
                        desk.features.repairs.checks(),
                        desk.features.programme.consultations.checks(),
                        desk.features.programme.sessions.checks(),
                        desk.features.programme.visits.checks())
                .flatMap(List::stream)
                .toList();
        for (Check check : own) {
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

    private List<DeliveredAnswer> deliver(JsonNode... entries) {
        return deliver(field, desk.access.now(), entries);
    }

    private List<DeliveredAnswer> deliver(Operator by, Instant deviceAt, JsonNode... entries) {
        return desk.features
                .phone
                .sync
                .deliveries
                .deliver(new SyncForm(device, deviceAt, List.of(entries)), Language.EN, by)
                .entries();
    }

    private DeliveredAnswer only(JsonNode entry) {
        return deliver(entry).get(0);
    }

    private Item soap() {
        return TestItems.item().in(desk.database);
    }

    private Lot stocked(Item item, long quantity) {
        return desk.stock.receive(item, desk.stock.store("HAR"), quantity);
    }

    private String woman() {
        return desk.adult(Sex.FEMALE, field).caseCode().value();
    }

    private long rows(String table, String id) {
        return desk.database.read(handle -> handle.createQuery("select count(*) from <table> where id = :id")
                .define("table", table)
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    private void change(String sql) {
        desk.database.write(handle -> handle.execute(sql));
    }

    private List<ConflictDetails> waiting(JsonNode entry) {
        return desk
                .conflicts
                .list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 500, manager)
                .stream()
                .filter(each -> each.record().toString().equals(id(entry)))
                .map(each -> desk.conflicts.get(each.id(), manager))
                .toList();
    }

    private static String id(JsonNode entry) {
        return entry.get("id").textValue();
    }

    private List<ObjectNode> one_of_each_kind() {
        Item soap = soap();
        Lot lot = stocked(soap, 50);
        String person = woman();
        return List.of(
                phone.handout(person, lot.code().toString(), 2, away()),
                phone.need(person, soap.sku().value(), 3, away()),
                phone.workOrder(room(), away()),
                phone.consultation(person, away()),
                phone.session(lot.code().toString(), 6, away()),
                phone.visit(away(), "field.har"));
    }

    private String room() {
        return desk.stock
                .centres
                .room(
                        "HAR",
                        "R"
                                + desk.access
                                        .randomness
                                        .id()
                                        .toString()
                                        .substring(24, 30)
                                        .toUpperCase(Locale.ROOT))
                .code()
                .value();
    }

    @Test
    void each_kind_is_booked_once_by_its_author_at_the_time_of_the_phone() {
        List<ObjectNode> entries = one_of_each_kind();
        List<DeliveredAnswer> answers = deliver(manager, desk.access.now(), entries.toArray(new JsonNode[0]));
        assertThat(answers).extracting(DeliveredAnswer::outcome).containsOnly(DeliveryOutcome.BOOKED);
        assertThat(answers)
                .extracting(DeliveredAnswer::id)
                .containsExactlyElementsOf(
                        entries.stream().map(PhoneSyncTest::id).toList());
        assertThat(answers)
                .extracting(DeliveredAnswer::hash)
                .containsExactlyElementsOf(
                        entries.stream().map(CanonicalJson::hash).toList());
        String[] tables = {"handouts", "needs", "work_orders", "consultations", "information_sessions", "field_visits"};
        String[] times = {"occurred_at", "assessed_at", "reported_at", "occurred_at", "", ""};
        String[] authors = {"operator", "operator", "reporter", "author", "operator", "operator"};
        for (int i = 0; i < tables.length; i++) {
            String id = id(entries.get(i));
            String table = tables[i];
            String author = authors[i];
            assertThat(rows(table, id)).as(table).isEqualTo(1);
            UUID by = desk.database.read(handle -> handle.createQuery("select <author> from <table> where id = :id")
                    .define("table", table)
                    .define("author", author)
                    .bind("id", id)
                    .mapTo(UUID.class)
                    .one());
            assertThat(by).as(table).isEqualTo(field.id());
            if (!times[i].isEmpty()) {
                assertThat(time(table, times[i], id)).as(table).isEqualTo(away());
            }
        }
        assertThat(answers.get(2).thing().orElseThrow()).startsWith("HAR-");
        assertThat(answers.get(5).thing().orElseThrow()).startsWith("V-HAR-");
        assertThat(deliver(entries.toArray(new JsonNode[0])))
                .as("delivered again")
                .extracting(DeliveredAnswer::outcome)
                .containsOnly(DeliveryOutcome.ALREADY_BOOKED);
        for (int i = 0; i < tables.length; i++) {
            assertThat(rows(tables[i], id(entries.get(i)))).isEqualTo(1);
        }
    }

    private Instant time(String table, String column, String id) {
        return desk.database.read(handle -> handle.createQuery("select <column> from <table> where id = :id")
                .define("table", table)
                .define("column", column)
                .bind("id", id)
                .mapTo(Instant.class)
                .one());
    }

    @Test
    void an_entry_that_cannot_be_read_stays_with_its_fields_named_and_the_others_are_booked() {
        String person = woman();
        Item soap = soap();
        ObjectNode good = phone.need(person, soap.sku().value(), 1, away());
        ObjectNode kind = phone.entry("letter", away(), Map.of());
        ObjectNode author =
                new PhoneEntries("nobody.here").need(person, soap.sku().value(), 1, away());
        ObjectNode item = phone.need(person, "NO-SUCH-ITEM", 1, away());
        ObjectNode typed = phone.need(person, soap.sku().value(), 1, away());
        ((ObjectNode) typed.get("content")).put("quantity", "three");
        ObjectNode deep = phone.handout(person, "9999999990", 0, away());
        ObjectNode other = phone.need(person, soap.sku().value(), 1, away());
        ((ObjectNode) other.get("content")).put("id", UUID.randomUUID().toString());
        ObjectNode empty = phone.need(person, soap.sku().value(), 1, away());
        empty.remove("content");
        ObjectNode reused = phone.need(person, soap.sku().value(), 1, away());
        reused.put("id", id(good));
        ((ObjectNode) reused.get("content")).put("id", id(good)).put("quantity", 9);
        ObjectNode topic = phone.consultation(person, away());
        ((ObjectNode) topic.get("content")).putArray("topics").add("NO-SUCH-TOPIC");
        ObjectNode centre = phone.visit(away(), "field.har");
        ((ObjectNode) centre.get("content")).put("centre", "NONE");
        ObjectNode nobody = phone.consultation("who is this", away());
        ((ObjectNode) nobody.get("content")).remove("anonymous");
        List<DeliveredAnswer> answers =
                deliver(good, kind, author, item, typed, deep, other, empty, reused, topic, centre, nobody);
        assertThat(answers.get(0).outcome()).isEqualTo(DeliveryOutcome.BOOKED);
        assertThat(answers.subList(1, 12))
                .extracting(DeliveredAnswer::outcome)
                .containsOnly(DeliveryOutcome.UNREADABLE);
        assertThat(answers.subList(1, 12))
                .extracting(each -> each.errors().get(0).field())
                .containsExactly(
                        "kind",
                        "author",
                        "item",
                        "quantity",
                        "lines[0].quantity",
                        "id",
                        "content",
                        "id",
                        "topics",
                        "centre",
                        "anonymous");
        assertThat(answers.get(2).errors().get(0).message()).isEqualTo("No such operator signed in on this device.");
        assertThat(answers.get(1).hash()).as("also of what cannot be read").isEqualTo(CanonicalJson.hash(kind));
        assertThat(desk.needs.get(UUID.fromString(id(good)), field).need().quantity())
                .isEqualTo(1);
    }

    @Test
    void a_fault_of_the_program_within_a_transaction_spoils_only_its_own_entry() {
        String person = woman();
        String soap = soap().sku().value();
        ObjectNode before = phone.need(person, soap, 1, away());
        ObjectNode wrong = phone.need(person, soap, 2, away());
        ObjectNode behind = phone.need(person, soap, 3, away());
        faulty.failAt(id(wrong));
        List<DeliveredAnswer> answers = deliver(before, wrong, behind);
        assertThat(answers)
                .extracting(DeliveredAnswer::outcome)
                .containsExactly(DeliveryOutcome.BOOKED, DeliveryOutcome.UNREADABLE, DeliveryOutcome.BOOKED);
        assertThat(answers.get(1).errors().get(0).message())
                .startsWith("The server could not book this because of a fault of its own.");
        assertThat(rows("needs", id(wrong))).isZero();
        faulty.failAt("");
        assertThat(only(wrong).outcome()).as("after an update").isEqualTo(DeliveryOutcome.BOOKED);
    }

    @Test
    void a_delivery_needs_a_phone_of_the_centre_and_at_most_fifty_entries() {
        Operator elsewhere = desk.access.operator(Access.unique("field"), "field@BAN");
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        assertThatThrownBy(() -> deliver(elsewhere, desk.access.now())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deliver(auditor, desk.access.now())).isInstanceOf(Forbidden.class);
        JsonNode[] many = new JsonNode[51];
        for (int i = 0; i < many.length; i++) {
            many[i] = phone.visit(away(), "field.har");
        }
        assertThatThrownBy(() -> deliver(many)).isInstanceOf(InvalidFields.class);
        assertThat(rows("field_visits", id(many[0]))).isZero();
        assertThat(deliver()).isEmpty();
    }

    @Test
    void a_phone_of_one_centre_books_nothing_at_another() {
        ObjectNode visit = phone.visit(away(), "field.har");
        ((ObjectNode) visit.get("content")).put("centre", "BAN");
        SyncAnswer.DeliveredAnswer answer = only(visit);
        assertThat(answer.outcome()).isEqualTo(DeliveryOutcome.UNREADABLE);
        assertThat(answer.errors().get(0).field()).isEqualTo("centre");
        assertThat(rows("field_visits", id(visit))).isZero();
    }

    @Test
    void a_number_beyond_all_numbers_spoils_only_its_own_entry() {
        ObjectNode wrong = phone.visit(away(), "field.har");
        ((ObjectNode) wrong.get("content")).put("minutes", Double.POSITIVE_INFINITY);
        ObjectNode good = phone.visit(away(), "field.har");
        List<SyncAnswer.DeliveredAnswer> answers = deliver(wrong, good);
        assertThat(answers.get(0).outcome()).isEqualTo(DeliveryOutcome.UNREADABLE);
        assertThat(answers.get(1).outcome()).isEqualTo(DeliveryOutcome.BOOKED);
    }

    @Test
    void rules_that_a_record_breaks_are_marked() {
        Item soap = soap();
        Beneficiary gone = desk.adult(Sex.FEMALE, field);
        desk.stays.depart(Access.claim("departure"), gone.caseCode(), field);
        Operator banitsa = desk.access.operator(Access.unique("field"), "field@BAN");
        Beneficiary away = desk.adult(Sex.FEMALE, desk.access.operator(Access.unique("field"), "field@HAR"));
        assertThat(only(phone.need(gone.caseCode().value(), soap.sku().value(), 1, away()))
                        .flags())
                .containsExactly(ConflictKind.PERSON);
        String closed = room();
        change("update rooms set active = 0 where code = '" + closed + "'");
        ObjectNode asset = phone.workOrder(closed, away());
        ((ObjectNode) asset.get("content")).put("asset", "NO-BOILER");
        assertThat(only(asset).flags()).containsExactly(ConflictKind.ROOM, ConflictKind.ASSET);
        ObjectNode legal = phone.consultation(away.caseCode().value(), away());
        ((ObjectNode) legal.get("content")).put("kind", "LEGAL");
        assertThat(only(legal).flags()).containsExactly(ConflictKind.PROFESSION);
        ObjectNode guest = phone.visit(away(), "field.har", banitsa.username().value());
        assertThat(only(guest).flags()).containsExactly(ConflictKind.MEMBER);
        ObjectNode late = phone.session("", 0, desk.access.now().plus(Duration.ofDays(2)));
        assertThat(only(late).flags()).containsExactly(ConflictKind.CLOCK);
        ObjectNode skewed = phone.visit(away(), "field.har");
        assertThat(deliver(field, desk.access.now().minus(Duration.ofMinutes(6)), skewed)
                        .get(0)
                        .flags())
                .containsExactly(ConflictKind.CLOCK);
        ObjectNode ordinary = phone.visit(away(), "field.har");
        assertThat(deliver(field, desk.access.now().minus(Duration.ofMinutes(4)), ordinary)
                        .get(0)
                        .flags())
                .isEmpty();
        assertThat(waiting(guest).get(0).conflict().deviceName()).isEqualTo("Team 1");
    }

    @Test
    void an_author_who_lost_the_role_or_was_disabled_stays_the_author() {
        Operator former = desk.access.operator("former.har", "field@HAR");
        desk.features.phone.devices.devices.loading(new DeviceId(device), HAR, former);
        change("update operators set roles = 'warehouse@BAN', active = 0 where username = 'former.har'");
        ObjectNode need =
                new PhoneEntries("former.har").need(woman(), soap().sku().value(), 1, away());
        assertThat(only(need).flags()).containsExactly(ConflictKind.ROLE);
        assertThat(waiting(need).get(0).conflict().operator()).isEqualTo(former.username());
    }

    @Test
    void a_withdrawn_topic_is_marked() {
        change(
                "insert into directory_entries (kind, code, name_bg, name_en, offers, contact, area, languages, active, version) "
                        + "select kind, 'OLD-TOPIC', name_bg, name_en, offers, contact, area, languages, 0, 1 "
                        + "from directory_entries where kind = 'TOPIC' and code = 'HEALTH'");
        ObjectNode talk = phone.consultation(woman(), away());
        ((ObjectNode) talk.get("content")).putArray("topics").add("OLD-TOPIC");
        assertThat(only(talk).flags()).containsExactly(ConflictKind.TOPIC);
        ObjectNode session = phone.session("", 0, away());
        ((ObjectNode) session.get("content"))
                .putArray("topics")
                .add("OLD-TOPIC")
                .add("HEALTH");
        assertThat(only(session).flags()).containsExactly(ConflictKind.TOPIC);
    }

    @Test
    void a_need_of_an_unknown_code_is_kept_until_a_manager_decides() {
        Item soap = soap();
        ObjectNode need = phone.need("code of nobody", soap.sku().value(), 4, away());
        DeliveredAnswer answer = only(need);
        assertThat(answer.outcome()).isEqualTo(DeliveryOutcome.BOOKED_AND_FLAGGED);
        assertThat(answer.thing()).isEmpty();
        assertThat(rows("needs", id(need))).isZero();
        ConflictDetails waiting = waiting(need).get(0);
        assertThat(waiting.code()).contains("code of nobody");
        assertThat(waiting.need().orElseThrow().quantity()).isEqualTo(4);
        assertThat(waiting.conflict().unknown()).isTrue();
        UUID conflict = waiting.conflict().id();
        assertThat(desk.conflicts.resolve(
                        Access.claim("resolution"), conflict, Optional.empty(), "Записана на Хава", manager))
                .isTrue();
        ConflictDetails decided = desk.conflicts.get(conflict, manager);
        assertThat(decided.state()).isEqualTo(ConflictState.RESOLVED);
        assertThat(decided.resolution().orElseThrow().reason()).isEqualTo("Записана на Хава");
        assertThat(decided.code()).isEmpty();
        assertThatThrownBy(() ->
                        desk.conflicts.resolve(Access.claim("resolution"), conflict, Optional.empty(), "Пак", manager))
                .satisfies(each ->
                        assertThat(isRefused(each, "conflicts.conflict.closed")).isTrue());
        assertThat(only(need).outcome()).isEqualTo(DeliveryOutcome.ALREADY_BOOKED);
    }

    @Test
    void a_consultation_with_an_unknown_code_is_anonymous() {
        ObjectNode talk = phone.consultation("nobody at all", away());
        DeliveredAnswer answer = only(talk);
        assertThat(answer.flags()).containsExactly(ConflictKind.PERSON);
        assertThat(rows("consultations", id(talk))).isEqualTo(1);
        ConflictDetails waiting = waiting(talk).get(0);
        assertThat(waiting.code()).as("nor whose they are").isEmpty();
        Operator both = desk.access.operator(Access.unique("field"), "field@HAR", "manager@HAR");
        assertThat(desk.conflicts.get(waiting.conflict().id(), both).code()).contains("nobody at all");
        assertThat(waiting.conflict().thing())
                .as("managers see no consultations")
                .isEmpty();
    }

    @Test
    void a_conflict_of_a_consultation_hides_its_kind_from_managers() {
        ObjectNode talk = phone.consultation(woman(), away());
        ((ObjectNode) talk.get("content")).put("kind", "LEGAL");
        assertThat(only(talk).flags()).containsExactly(ConflictKind.PROFESSION);
        Conflict seen = waiting(talk).get(0).conflict();
        assertThat(List.of(seen.subject(), seen.detail())).containsOnly("");
    }

    @Test
    void a_withdrawn_need_and_a_reversed_session_end_their_conflicts() {
        Operator nurse = desk.access.operator(Access.unique("field"), "field@HAR", "manager@HAR");
        ObjectNode need = phone.need(woman(), soap().sku().value(), 1, Instant.parse("2026-01-01T10:00:00Z"));
        ObjectNode session = phone.session("", 0, Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(deliver(need, session)).extracting(DeliveredAnswer::flags).containsOnly(List.of(ConflictKind.CLOCK));
        Conflict ofNeed = waiting(need).get(0).conflict();
        Conflict ofSession = waiting(session).get(0).conflict();
        desk.needs.withdraw(Access.claim("withdrawal"), UUID.fromString(id(need)), "Грешка", nurse);
        desk.features.programme.sessions.sessions.reverse(
                Access.claim("reversal"), UUID.fromString(id(session)), "Грешка", nurse);
        assertThat(desk.conflicts.get(ofNeed.id(), manager).state()).isEqualTo(ConflictState.GONE);
        assertThat(desk.conflicts.get(ofSession.id(), manager).state()).isEqualTo(ConflictState.GONE);
    }

    @Test
    void goods_given_before_a_need_arrived_meet_it() {
        Item soap = soap();
        Lot lot = stocked(soap, 20);
        String person = woman();
        ObjectNode need = phone.need(person, soap.sku().value(), 3, away());
        ObjectNode given = phone.handout(person, lot.code().toString(), 2, away().plusSeconds(60));
        ObjectNode before = phone.handout(person, lot.code().toString(), 5, away().minusSeconds(60));
        deliver(given, before, need);
        assertThat(desk.needs.get(UUID.fromString(id(need)), field).need().met())
                .isEqualTo(2);
    }

    @Test
    void the_reason_of_a_decision_goes_with_the_person() {
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        ObjectNode need =
                phone.need(person.caseCode().value(), soap().sku().value(), 1, Instant.parse("2026-01-01T10:00:00Z"));
        deliver(need);
        UUID conflict = waiting(need).get(0).conflict().id();
        desk.conflicts.resolve(Access.claim("resolution"), conflict, Optional.empty(), "Хава беше там", manager);
        assertThat(desk.conflicts
                        .get(conflict, manager)
                        .resolution()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Хава беше там");
        desk.database.write(handle -> {
            org.sklad.access.offline.OfflineRecords.erase(handle, person.id().value());
            return true;
        });
        assertThat(desk.conflicts
                        .get(conflict, manager)
                        .resolution()
                        .orElseThrow()
                        .reason())
                .isEmpty();
    }

    /** What managers see of a conflict does not depend on what made it. */
    @Test
    void conflicts_of_all_kinds_are_in_one_list_latest_first() {
        Item soap = soap();
        Instant old = Instant.parse("2026-01-01T10:00:00Z");
        List<ObjectNode> entries = new ArrayList<>(List.of(
                phone.handout(woman(), stocked(soap, 9).code().toString(), 1, old),
                phone.need(woman(), soap.sku().value(), 1, old),
                phone.workOrder(room(), old),
                phone.consultation(woman(), old),
                phone.session("", 0, old),
                phone.visit(old, "field.har")));
        for (ObjectNode each : entries) {
            desk.access.clock.advance(Duration.ofSeconds(1));
            assertThat(only(each).flags()).containsExactly(ConflictKind.CLOCK);
        }
        List<Conflict> latest =
                desk.conflicts.list(new ConflictFilter("HAR", null, null, null), PlaceInTime.FIRST, 6, manager);
        assertThat(latest)
                .extracting(each -> each.record().toString())
                .containsExactly(
                        id(entries.get(5)),
                        id(entries.get(4)),
                        id(entries.get(3)),
                        id(entries.get(2)),
                        id(entries.get(1)),
                        id(entries.get(0)));
        assertThat(latest)
                .extracting(each -> each.thing().map(thing -> thing.replaceAll("[^/]+$", "")))
                .containsExactly(
                        Optional.of("/field-visits/"),
                        Optional.of("/information-sessions/"),
                        Optional.empty(),
                        Optional.of("/repairs/"),
                        Optional.of("/needs/"),
                        Optional.of("/handouts/"));
        List<Conflict> next = desk.conflicts.list(
                new ConflictFilter("HAR", null, null, null),
                Objects.requireNonNull(latest.get(1)).place(),
                2,
                manager);
        assertThat(next)
                .extracting(Conflict::id)
                .containsExactly(latest.get(2).id(), latest.get(3).id());
    }
}
