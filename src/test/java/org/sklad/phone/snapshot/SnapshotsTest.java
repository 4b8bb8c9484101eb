package org.sklad.phone.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.devices.Devices;
import org.sklad.access.devices.NewDevice;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.Colleagues;
import org.sklad.access.signin.OperatorDetails;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.Urgency;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.assets.Asset;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Room;
import org.sklad.centres.teams.TeamCode;
import org.sklad.centres.teams.TeamDetails;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Scheme;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.harness.TestFeatures;
import org.sklad.installation.Features;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneAsset;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneCode;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneDue;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneItem;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneLot;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePackGoods;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePerson;
import org.sklad.phone.snapshot.SnapshotAnswer.PhonePlace;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneRoom;
import org.sklad.phone.snapshot.SnapshotAnswer.PhoneStock;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Json;

/** What a phone loads: the goods and people of one centre, without identities, and later only what changed. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final ObjectMapper MAPPER = Json.mapper();

    /** The lists of a snapshot, each with the fields that name a row. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("places", List.of("code")),
            Map.entry("items", List.of("sku")),
            Map.entry("lots", List.of("code")),
            Map.entry("stock", List.of("place", "lot")),
            Map.entry("people", List.of("caseCode")),
            Map.entry("rules", List.of("code")),
            Map.entry("packs", List.of("item")),
            Map.entry("rooms", List.of("code")),
            Map.entry("assets", List.of("code")),
            Map.entry("topics", List.of("code")),
            Map.entry("visits", List.of("number")));

    /** A year on its own or at the beginning of a date. The digits of a case code or a lot may be the same by chance. */
    private static final Pattern YEAR_OF_BIRTH = Pattern.compile("(?<![\\p{Alnum}-])1987(?!\\d)|1987-?03-?14");

    private TestDatabases databases;
    private Desk desk;
    private SnapshotHistory history;
    private Snapshots snapshots;
    private Devices devices;
    private Operator field;
    private DeviceId device;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        history = new SnapshotHistory(desk, new Random(23));
        snapshots = desk.features.phone.snapshot.snapshots;
        devices = desk.features.phone.devices.devices;
        field = history.field;
        device = registered();
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private DeviceId registered() {
        DeviceId id = new DeviceId(UUID.randomUUID());
        devices.register(Access.claim("device"), new NewDevice(id, "Phone", HAR), field);
        return id;
    }

    private SnapshotAnswer complete(Operator by) {
        return snapshots.load(device, HAR, "", by);
    }

    /** Returns an operator of the centre who may hand out medicines. */
    private Operator nurse() {
        return desk.access.stored(new Operator(
                UUID.randomUUID(),
                new Username(Access.unique("nurse")),
                "Nurse",
                field.language(),
                Optional.of(Profession.NURSE),
                field.roles(),
                Set.of(Right.MEDICINE),
                field.confirmedAt()));
    }

    // What changed

    private static Map<String, Map<String, JsonNode>> rows(SnapshotAnswer answer) {
        JsonNode json = MAPPER.valueToTree(answer);
        Map<String, Map<String, JsonNode>> lists = new TreeMap<>();
        KEYS.forEach((list, key) -> {
            Map<String, JsonNode> rows = new TreeMap<>();
            json.get(list)
                    .forEach(row -> rows.put(
                            key.stream().map(each -> row.get(each).textValue()).collect(Collectors.joining("|")), row));
            lists.put(list, rows);
        });
        return lists;
    }

    /** Does what a phone does with an answer. */
    private static void apply(Map<String, Map<String, JsonNode>> held, SnapshotAnswer answer) {
        if (answer.complete()) {
            held.clear();
            held.putAll(rows(answer));
            return;
        }
        rows(answer)
                .forEach((list, rows) -> Objects.requireNonNull(held.get(list)).putAll(rows));
        JsonNode removed = MAPPER.valueToTree(answer.removed().orElseThrow());
        removed.properties()
                .forEach(list -> list.getValue()
                        .forEach(name -> assertThat(Objects.requireNonNull(held.get(list.getKey()))
                                        .remove(name.textValue()))
                                .as(list.getKey() + " " + name)
                                .isNotNull()));
    }

    @Test
    void what_changed_applied_to_the_former_state_is_the_present_state_and_due_is_what_the_desk_shows() {
        DeviceId fresh = registered();
        SnapshotAnswer last = snapshots.load(device, HAR, "", field);
        assertThat(last.complete()).isTrue();
        Map<String, Map<String, JsonNode>> held = new TreeMap<>();
        apply(held, last);
        int changed = 0;
        int removed = 0;
        int later = 0;
        for (int i = 0; i < 120; i++) {
            history.step();
            last = snapshots.load(device, HAR, last.version(), field);
            assertThat(last.complete()).isFalse();
            changed += last.people().size() + last.stock().size() + last.items().size();
            removed += last.removed().orElseThrow().people().size()
                    + last.removed().orElseThrow().stock().size();
            apply(held, last);
            SnapshotAnswer whole = snapshots.load(fresh, HAR, "", field);
            assertThat(held).isEqualTo(rows(whole));
            if (i % 10 == 0) {
                later += agreesWithTheDesk(whole);
            }
        }
        assertThat(changed).isGreaterThan(60);
        assertThat(removed).isGreaterThan(10);
        assertThat(later).isGreaterThan(10);
        SnapshotAnswer again = snapshots.load(device, HAR, last.version(), field);
        assertThat(again.version()).isEqualTo(last.version());
        assertThat(rows(again).values()).allMatch(Map::isEmpty);
    }

    /**
     * Compares what is due with the answer of {@code GET /beneficiaries/{caseCode}/entitlements} for each person.
     *
     * @return how often more is due on a later day
     */
    private int agreesWithTheDesk(SnapshotAnswer answer) {
        assertThat(answer.people()).hasSizeGreaterThan(2);
        int later = 0;
        for (PhonePerson person : answer.people()) {
            Beneficiary known = desk.beneficiaries.getNamed(person.caseCode(), field, Role.FIELD);
            List<PhoneDue> shown = desk.explanations.of(known.caseCode(), field).lines().stream()
                    .filter(line -> line.rule().vulnerabilities().isEmpty())
                    .flatMap(line -> line.remaining().stream())
                    .map(SnapshotsTest::due)
                    .toList();
            assertThat(shown).isNotEmpty();
            assertThat(person.due()).containsExactlyInAnyOrderElementsOf(shown);
            later +=
                    (int) shown.stream().filter(due -> due.nextOn().isPresent()).count();
        }
        return later;
    }

    private static PhoneDue due(Remaining left) {
        return new PhoneDue(left.rule().code().value(), left.quantity(), left.nextOn());
    }

    @Test
    void an_answer_that_was_lost_costs_nothing_and_an_unknown_version_brings_everything() {
        SnapshotAnswer first = complete(field);
        desk.adult(Sex.FEMALE, field);
        SnapshotAnswer lost = snapshots.load(device, HAR, first.version(), field);
        assertThat(lost.people()).hasSize(1);
        SnapshotAnswer repeated = snapshots.load(device, HAR, first.version(), field);
        assertThat(repeated.complete()).isFalse();
        assertThat(repeated.people()).isEqualTo(lost.people());
        assertThat(snapshots.load(device, HAR, "unknown", field).complete()).isTrue();
        assertThat(snapshots.load(registered(), HAR, first.version(), field).complete())
                .isTrue();
        assertThat(snapshots.load(device, HAR, first.version(), nurse()).complete())
                .isTrue();
    }

    // Goods

    private static Map<String, Long> units(SnapshotAnswer answer, Lot lot) {
        return answer.stock().stream()
                .filter(each -> each.lot().equals(lot.code().toString()))
                .collect(Collectors.toMap(PhoneStock::place, PhoneStock::quantity));
    }

    @Test
    void stock_is_what_may_be_handed_out_of_stores_and_bags() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Place store = desk.stock.store("HAR");
        Place shelf = Place.loose(desk.stock.centres.add("HAR", "S-1", LocationKind.SHELF, "STORE"));
        Lot lot = desk.stock.receive(item, store, 50);
        desk.stock.move(lot, store, shelf, 20);
        desk.stock.move(lot, store, desk.stock.box(shelf.location()), 5);
        desk.stock.move(lot, store, desk.stock.place("HAR", "BAG-1"), 8);
        desk.stock.move(lot, store, desk.stock.place("HAR", "QUARANTINE"), 2);
        assertThat(units(complete(field), lot)).isEqualTo(Map.of("STORE", 40L, "BAG-1", 8L));
        Lot expired = desk.stock.receive(desk.stock.key(item, desk.stock.today().minusDays(1)), store, 9);
        Lot lasts = desk.stock.receive(desk.stock.key(item, desk.stock.today()), store, 9);
        assertThat(units(complete(field), expired)).isEmpty();
        assertThat(units(complete(field), lasts)).isEqualTo(Map.of("STORE", 9L));
        desk.features.ledger.lots.change(
                Access.claim("hold"), lot.code(), Lots.Act.HOLD, "Torn", desk.stock.everywhere);
        SnapshotAnswer after = complete(field);
        assertThat(units(after, lot)).isEmpty();
        assertThat(after.lots()).noneMatch(each -> each.code().equals(lot.code().toString()));
    }

    @Test
    void a_bag_of_the_own_team_of_another_centre_goes_along() {
        desk.stock.centres.add("BAN");
        desk.stock.centres.add("BAN", "BAG-7", LocationKind.BAG, "STORE");
        Operator guest = desk.access.operator(Access.unique("guest"), "field@HAR", "field@BAN");
        desk.stock
                .centres
                .teams()
                .add(
                        new CentreCode("BAN"),
                        new TeamCode("T-7"),
                        new TeamDetails("Екип", "Team", new LocationCode("BAG-7"), List.of(guest.username()), true),
                        desk.access.operator(Access.unique("chief"), "administrator@*"));
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Lot lot = desk.stock.receive(item, desk.stock.place("BAN", "BAG-7"), 6);
        assertThat(units(complete(guest), lot)).isEqualTo(Map.of("BAN/BAG-7", 6L));
        assertThat(complete(guest).places()).extracting(PhonePlace::code).contains("BAN/BAG-7", "STORE", "BAG-1");
        assertThat(complete(field).places()).extracting(PhonePlace::code).doesNotContain("BAN/BAG-7");
        assertThat(units(complete(field), lot)).isEmpty();
    }

    @Test
    void the_bag_of_a_centre_where_the_operator_has_no_field_role_any_more_is_not_on_the_phone() {
        CentreCode plovdiv = new CentreCode("PDV");
        desk.stock.centres.add("PDV");
        desk.stock.centres.add("PDV", "BAG-8", LocationKind.BAG, "STORE");
        Operator chief = desk.access.operator(Access.unique("chief"), "administrator@*");
        Operator guest = desk.access.operator(Access.unique("guest"), "field@HAR", "field@PDV");
        desk.stock
                .centres
                .teams()
                .add(
                        plovdiv,
                        new TeamCode("T-8"),
                        new TeamDetails("Екип", "Team", new LocationCode("BAG-8"), List.of(guest.username()), true),
                        chief);
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Lot lot = desk.stock.receive(item, desk.stock.place("PDV", "BAG-8"), 6);
        SnapshotAnswer before = complete(guest);
        assertThat(units(before, lot)).isEqualTo(Map.of("PDV/BAG-8", 6L));
        Operator now = withRoles(guest, chief, "field@HAR", "warehouse@PDV");
        SnapshotAnswer after = snapshots.load(device, HAR, before.version(), now);
        assertThat(after.removed().orElseThrow().places()).containsExactly("PDV/BAG-8");
        assertThat(after.removed().orElseThrow().lots()).contains(lot.code().toString());
        SnapshotAnswer whole = complete(now);
        assertThat(whole.places())
                .extracting(PhonePlace::code)
                .contains("STORE")
                .doesNotContain("PDV/BAG-8");
        assertThat(units(whole, lot)).isEmpty();
        assertThat(whole.lots()).noneMatch(each -> each.code().equals(lot.code().toString()));
    }

    /** Returns the operator with only these roles left. */
    private Operator withRoles(Operator operator, Operator chief, String... roles) {
        desk.access.operators.change(
                operator.username(),
                desk.access.operators.get(operator.username(), chief).version(),
                new OperatorDetails("Guest", Optional.empty(), Roles.parse(Set.of(roles)), Set.of()),
                chief);
        return databases
                .database()
                .read(handle -> Colleagues.operator(handle, operator.username()))
                .orElseThrow();
    }

    @Test
    void rooms_and_assets_have_the_digits_of_their_labels() {
        Room room = desk.stock.centres.room("HAR", "912");
        Asset boiler = desk.stock.centres.asset("HAR", "BOILER-9", AssetCategory.BOILER);
        SnapshotAnswer answer = complete(field);
        assertThat(answer.rooms())
                .filteredOn(each -> each.code().equals(room.code().value()))
                .extracting(PhoneRoom::label)
                .containsExactly(room.id().code().digits());
        assertThat(answer.assets())
                .filteredOn(each -> each.code().equals("BOILER-9"))
                .extracting(PhoneAsset::label)
                .containsExactly(boiler.id().code().digits());
    }

    @Test
    void items_have_their_names_sizes_and_codes_and_kits_their_goods() {
        Item jacket = TestItems.jacket("SNAP", "L").other("MADE-IN-1", 12).in(databases.database());
        Item kit = TestItems.item().category(Category.OTHER).in(databases.database());
        desk.features.catalogue.compositions.write(
                Access.claim("kit"),
                kit.sku(),
                List.of(new CompositionLine(jacket.sku(), 2)),
                Optional.empty(),
                desk.stock.everywhere);
        SnapshotAnswer answer = complete(field);
        PhoneItem item = item(answer, jacket).orElseThrow();
        assertThat(item.name().en()).isEqualTo("Winter Jackets, men, L");
        assertThat(item.styleName().orElseThrow().en()).isEqualTo("Winter Jackets, men");
        assertThat(item.size()).isEqualTo("L");
        assertThat(item.ageGroup()).contains(AgeGroup.ADULT);
        assertThat(item.codes())
                .containsExactly(
                        new SnapshotAnswer.PhoneCode(jacket.ownCode().digits(), 1),
                        new SnapshotAnswer.PhoneCode("MADE-IN-1", 12));
        assertThat(answer.packs())
                .filteredOn(pack -> pack.item().equals(kit.sku().value()))
                .singleElement()
                .satisfies(pack -> assertThat(pack.goods())
                        .containsExactly(
                                new SnapshotAnswer.PhonePackGoods(jacket.sku().value(), 2)));
    }

    @Test
    void a_kit_in_stock_has_the_parts_of_its_time() {
        Item soap = TestItems.item().category(Category.OTHER).in(databases.database());
        Item kit = TestItems.item().category(Category.OTHER).in(databases.database());
        Place store = desk.stock.store("HAR");
        compose(kit, new CompositionLine(soap.sku(), 2));
        Lot former = desk.stock.receive(
                new LotKey(kit.sku(), "V1-" + Access.unique("n"), Expiry.NEVER, Origin.UNKNOWN), store, 3);
        compose(kit, new CompositionLine(soap.sku(), 5));
        Lot present = desk.stock.receive(kit, store, 3);
        SnapshotAnswer answer = complete(field);
        assertThat(lot(answer, former).parts())
                .containsExactly(new PhonePackGoods(soap.sku().value(), 2));
        assertThat(lot(answer, present).parts())
                .containsExactly(new PhonePackGoods(soap.sku().value(), 5));
        Lot single = desk.stock.receive(soap, store, 1);
        assertThat(lot(complete(field), single).parts()).isEmpty();
    }

    private void compose(Item kit, CompositionLine... lines) {
        desk.features.catalogue.compositions.write(
                Access.claim("kit"), kit.sku(), List.of(lines), Optional.empty(), desk.stock.everywhere);
    }

    private static PhoneLot lot(SnapshotAnswer answer, Lot lot) {
        return answer.lots().stream()
                .filter(each -> each.code().equals(lot.code().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_another_server_changed_in_the_catalogue_is_in_the_next_load() {
        Operator chief = desk.access.operator(Access.unique("chief"), "administrator@*");
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        Item twin = TestItems.item().category(Category.OTHER).in(databases.database());
        try (Database beside = databases.beside()) {
            Features others = TestFeatures.on(TestFeatures.base(desk.access.base, beside));
            for (Features each : List.of(desk.features, others, desk.features)) {
                Features reading = each == others ? desk.features : others;
                Supplier<PhoneItem> seen =
                        () -> item(reading.phone.snapshot.snapshots.load(device, HAR, "", field), item)
                                .orElseThrow();
                PhoneItem before = seen.get();
                String name = Access.unique("Goods");
                Item present = each.catalogue.items.get(item.sku()).item();
                each.catalogue.items.change(
                        item.sku(),
                        present.version(),
                        present.facts().named(new Name(name, name)),
                        Optional.empty(),
                        chief);
                assertThat(seen.get().name().en())
                        .startsWith(name)
                        .isNotEqualTo(before.name().en());
                String code = Access.unique("CODE");
                each.catalogue.items.attach(
                        Access.claim("code"), item.sku(), new Identifier(Scheme.OTHER, code, 3), chief);
                assertThat(seen.get().codes()).contains(new PhoneCode(code, 3));
            }
            Features reading = desk.features;
            complete(field);
            others.catalogue.merges.merge(
                    Access.claim("merge"), twin.sku(), item.sku(), "Twice", desk.stock.everywhere);
            SnapshotAnswer merged = reading.phone.snapshot.snapshots.load(device, HAR, "", field);
            assertThat(item(merged, twin)).isEmpty();
            assertThat(item(merged, item).orElseThrow().codes())
                    .contains(new PhoneCode(twin.ownCode().digits(), 1));
        }
    }

    private static Optional<PhoneItem> item(SnapshotAnswer answer, Item item) {
        return answer.items().stream()
                .filter(each -> each.sku().equals(item.sku().value()))
                .findFirst();
    }

    @Test
    void medicines_are_only_for_those_who_may_hand_them_out() {
        Operator nurse = nurse();
        Item tablets = TestItems.paracetamol().in(databases.database());
        Lot lot = desk.stock.receive(
                desk.stock.key(tablets, desk.stock.today().plusYears(1)), desk.stock.store("HAR"), 60);
        Beneficiary person = desk.adult(Sex.MALE, field);
        desk.needs.record(
                Access.claim("need"),
                new NewNeed(
                        person.caseCode().value(), Optional.of(tablets.sku()), Optional.empty(), "", 10, Urgency.NOW),
                nurse);
        desk.give(Wish.to(person).medicine(tablets, 2, "", "1 tablet"), nurse);
        SnapshotAnswer nurses = complete(nurse);
        assertThat(item(nurses, tablets).orElseThrow().medicine()).contains(true);
        assertThat(units(nurses, lot)).isEqualTo(Map.of("STORE", 58L));
        assertThat(person(nurses, person).needs()).hasSize(1);
        assertThat(person(nurses, person).given()).hasSize(1);
        assertThat(nurses.operator().medicine()).isTrue();
        SnapshotAnswer others = complete(field);
        assertThat(others.operator().medicine()).isFalse();
        assertThat(MAPPER.valueToTree(others).toString())
                .doesNotContain(tablets.sku().value())
                .doesNotContain(lot.code().toString())
                .doesNotContain("MEDICINE");
        assertThat(person(others, person).needs()).isEmpty();
        assertThat(person(others, person).given()).isEmpty();
    }

    @Test
    void phones_that_ask_at_once_with_and_without_the_right_get_each_their_own() throws Exception {
        Operator nurse = nurse();
        Item tablets = TestItems.paracetamol().in(databases.database());
        Lot lot = desk.stock.receive(
                desk.stock.key(tablets, desk.stock.today().plusYears(1)), desk.stock.store("HAR"), 60);
        String others = complete(field).version();
        String nurses = complete(nurse).version();
        ExecutorService phones = Executors.newFixedThreadPool(8);
        try {
            List<Future<SnapshotAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Operator by = i % 2 == 0 ? nurse : field;
                answers.add(phones.submit(() -> complete(by)));
            }
            for (int i = 0; i < answers.size(); i++) {
                SnapshotAnswer answer = answers.get(i).get();
                boolean may = i % 2 == 0;
                assertThat(answer.operator().medicine()).isEqualTo(may);
                assertThat(answer.version()).isEqualTo(may ? nurses : others);
                assertThat(item(answer, tablets).isPresent()).isEqualTo(may);
                assertThat(units(answer, lot).isEmpty()).isNotEqualTo(may);
            }
        } finally {
            phones.shutdown();
        }
    }

    // People

    private static PhonePerson person(SnapshotAnswer answer, Beneficiary person) {
        return answer.people().stream()
                .filter(each -> each.caseCode().equals(person.caseCode().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void only_people_who_are_present_are_on_the_phone_with_what_they_need_and_got() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        desk.stock.receive(item, desk.stock.store("HAR"), 50);
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        desk.needs.record(
                Access.claim("need"),
                new NewNeed(person.caseCode().value(), Optional.of(item.sku()), Optional.empty(), "", 3, Urgency.SOON),
                field);
        desk.give(Wish.to(person).item(item, 1), field);
        PhonePerson row = person(complete(field), person);
        assertThat(row.cardCode())
                .contains(desk.beneficiaries.card(person, field).orElseThrow().value());
        assertThat(row.needs()).singleElement().satisfies(need -> {
            assertThat(need.quantity()).isEqualTo(2);
            assertThat(need.item()).contains(item.sku().value());
            assertThat(need.urgency()).isEqualTo(Urgency.SOON);
        });
        assertThat(row.given())
                .containsExactly(new SnapshotAnswer.PhoneGiven(
                        desk.stock.today(), item.sku().value(), 1));
        desk.stays.depart(Access.claim("departure"), person.caseCode(), field);
        assertThat(complete(field).people())
                .noneMatch(each -> each.caseCode().equals(person.caseCode().value()));
    }

    @Test
    void a_merged_person_is_found_by_all_their_cards_and_case_codes() {
        Beneficiary stays = desk.adult(Sex.FEMALE, field);
        List<Beneficiary> merged = List.of(desk.adult(Sex.FEMALE, field), desk.adult(Sex.FEMALE, field));
        CardCode own = desk.beneficiaries.card(stays, field).orElseThrow();
        SnapshotAnswer before = complete(field);
        assertThat(MAPPER.valueToTree(person(before, stays)).toString()).doesNotContain("otherCodes");
        Set<String> others = new TreeSet<>();
        for (Beneficiary each : merged) {
            others.add(each.caseCode().value());
            others.add(desk.beneficiaries.card(each, field).orElseThrow().value());
            desk.merges.merge(Access.claim("merge"), each.caseCode(), stays.caseCode(), field);
        }
        SnapshotAnswer after = snapshots.load(device, HAR, before.version(), field);
        assertThat(after.removed().orElseThrow().people())
                .containsExactlyInAnyOrderElementsOf(
                        merged.stream().map(each -> each.caseCode().value()).toList());
        assertThat(person(after, stays).cardCode()).contains(own.value());
        assertThat(person(after, stays).otherCodes()).containsExactlyElementsOf(others);
        assertThat(others)
                .as("what the desk opens")
                .allSatisfy(code -> assertThat(desk.beneficiaries
                                .getNamed(code, field, Role.FIELD)
                                .caseCode())
                        .isEqualTo(stays.caseCode()));
    }

    @Test
    void no_identity_no_vulnerability_and_no_text_is_on_the_phone() {
        String canary = Access.unique("canary");
        Operator social = desk.access.stored(new Operator(
                UUID.randomUUID(),
                new Username(Access.unique("social")),
                "Social",
                field.language(),
                Optional.of(Profession.SOCIAL_WORKER),
                field.roles(),
                Set.of(),
                field.confirmedAt()));
        Identity identity = new Identity(
                canary, Optional.of(LocalDate.of(1987, 3, 14)), "SY-" + canary, "NR-" + canary, "+359-" + canary);
        Beneficiary person = desk.registrations
                .register(
                        Access.claim("registration"),
                        TestPeople.with(TestPeople.woman("HAR"), identity, Vulnerability.values()),
                        social)
                .beneficiary();
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        desk.stock.receive(item, desk.stock.store("HAR"), 5);
        desk.give(Wish.to(person).item(item, 1).collectedBy(canary), field);
        String json = MAPPER.valueToTree(complete(social)).toString();
        assertThat(json)
                .contains(person.caseCode().value())
                .doesNotContain(canary)
                .doesNotContainPattern(YEAR_OF_BIRTH);
        for (Vulnerability each : Vulnerability.values()) {
            assertThat(json).doesNotContain(each.name());
        }
        assertThat(json).doesNotContain("null").doesNotContain("birth").doesNotContain("nationality");
    }

    @Test
    void a_rule_for_a_vulnerability_is_on_no_phone() {
        Item item = TestItems.item().category(Category.OTHER).in(databases.database());
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule("LIMITED")
                        .of(RuleGoods.items(item.sku()))
                        .forThose(Vulnerability.DISABILITY)
                        .at("HAR")
                        .build(),
                desk.stock.everywhere);
        Set<String> limited = desk.rules.list("", 1_000, desk.stock.everywhere).stream()
                .filter(rule -> !rule.vulnerabilities().isEmpty())
                .map(rule -> rule.code().value())
                .collect(Collectors.toSet());
        assertThat(limited).contains("LIMITED");
        SnapshotAnswer answer = complete(field);
        assertThat(answer.rules()).isNotEmpty().noneMatch(rule -> limited.contains(rule.code()));
        assertThat(answer.people().stream().flatMap(each -> each.due().stream()))
                .noneMatch(due -> limited.contains(due.rule()));
    }

    // Who gets it

    @Test
    void a_blocked_or_wiped_phone_and_other_centres_get_nothing() {
        Operator manager = desk.access.operator(Access.unique("manager"), "manager@HAR");
        Operator elsewhere = desk.access.operator(Access.unique("elsewhere"), "field@SOF");
        DeviceId lost = registered();
        assertThatThrownBy(() -> snapshots.load(lost, HAR, "", elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> snapshots.load(lost, new CentreCode("SOF"), "", elsewhere))
                .isInstanceOf(NotFound.class);
        devices.block(Access.claim("block"), lost, manager);
        assertThatThrownBy(() -> snapshots.load(lost, HAR, "", field))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo("device-blocked"));
        devices.wipe(Access.claim("wipe"), lost, manager);
        assertThatThrownBy(() -> snapshots.load(lost, HAR, "", field))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.type()).isEqualTo("device-wiped"));
    }
}
