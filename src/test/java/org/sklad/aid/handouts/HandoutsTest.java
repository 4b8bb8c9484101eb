package org.sklad.aid.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.SignInRefused;
import org.sklad.access.signin.TooManyTries;
import org.sklad.aid.dosage.DayTime;
import org.sklad.aid.dosage.DoseUnit;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.dosage.FoodTime;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.installation.MessagePackages;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.DatabaseUnavailable;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;

/** Handouts and their refusals, on each engine, under the default set of rules. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoutsTest {
    private static final String CANARY = "канарче-7391";

    private TestDatabases databases;
    private Desk desk;
    private final Messages messages = Messages.loadStrictly(MessagePackages.ALL);
    private List<Operator> staff;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        staff = new ArrayList<>();
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        a_centre_with_staff();
    }

    private void a_centre_with_staff() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        desk.stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        desk.stock.centres.add("HAR", "BAG-1", LocationKind.BAG, "STORE");
        staff.add(desk.access.operator("field.har", "field@HAR"));
        staff.add(desk.access.operator("second.har", "field@HAR"));
        staff.add(desk.access.operator("manager.har", "manager@HAR"));
        staff.add(desk.access.operator("field.ban", "field@BAN"));
        staff.add(desk.access.operator("field.both", "field@HAR", "field@BAN"));
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        databases.close();
    }

    private Operator field() {
        return staff.get(0);
    }

    private Operator nurse() {
        return Access.withMedicines(field());
    }

    private Item soap() {
        return TestItems.item().in(databases.database());
    }

    private Item toy() {
        return TestItems.item().category(Category.OTHER).named("Играчка", "Toy").in(databases.database());
    }

    private Lot stocked(Item item, long quantity) {
        return desk.stock.receive(item, desk.stock.store("HAR"), quantity);
    }

    private long left(Lot lot) {
        return desk.stock.quantity(lot, desk.stock.store("HAR"));
    }

    private Beneficiary woman() {
        return desk.adult(Sex.FEMALE, field());
    }

    private String said(Refusal refusal) {
        return messages.text(Language.EN, refusal.message());
    }

    @Test
    void a_handout_reduces_stock_and_entitlement_and_is_on_record() {
        Item soap = soap();
        Lot lot = stocked(soap, 40);
        Beneficiary woman = woman();
        HandoutDetails given = desk.give(Wish.to(woman).item(soap, 4), field());
        assertThat(left(lot)).isEqualTo(36);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(6);
        assertThat(given.person()).contains(woman.caseCode());
        assertThat(given.state()).isEqualTo(HandoutState.RECORDED);
        assertThat(given.lines()).singleElement().satisfies(line -> {
            assertThat(line.lot()).isEqualTo(lot.code());
            assertThat(line.quantity()).isEqualTo(4);
            assertThat(line.location()).hasToString("HAR/STORE");
        });
        assertThat(desk.handouts.get(given.id(), field())).isEqualTo(given);
    }

    @Test
    void a_box_label_hands_out_the_whole_box_and_a_lot_code_a_part() {
        Lot soap = stocked(soap(), 9);
        Lot toy = stocked(toy(), 9);
        Place box = desk.stock.box(desk.stock.store("HAR").location());
        desk.stock.move(soap, desk.stock.store("HAR"), box, 3);
        desk.stock.move(toy, desk.stock.store("HAR"), box, 2);
        String label = box.box().toString();
        Beneficiary woman = woman();
        assertThatThrownBy(() -> desk.give(Wish.to(woman).scan(label, 2), field()))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lines[0].code"));
        HandoutDetails given = desk.give(Wish.to(woman).scan(label, 1), field());
        assertThat(given.lines()).hasSize(2);
        assertThat(List.of(left(soap), left(toy), desk.stock.quantity(soap, box), desk.stock.quantity(toy, box)))
                .containsExactly(6L, 7L, 0L, 0L);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(7);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).scan(label, 1), field()))
                .as("the box is empty now")
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void part_of_a_box_with_one_item_is_taken_by_earliest_expiry() {
        Item soap = soap();
        Place store = desk.stock.store("HAR");
        Place box = desk.stock.box(store.location());
        Lot loose = stocked(soap, 5);
        Lot later = desk.stock.receive(desk.stock.key(soap, desk.stock.today().plusDays(9)), box, 5);
        Lot sooner = desk.stock.receive(desk.stock.key(soap, desk.stock.today().plusDays(3)), box, 2);
        Lot past = desk.stock.receive(desk.stock.key(soap, desk.stock.today().minusDays(1)), box, 2);
        desk.give(Wish.to(woman()).box(box.box(), 3), field());
        assertThat(List.of(desk.stock.quantity(sooner, box), desk.stock.quantity(later, box), left(loose)))
                .as("earliest expiry first, within the box only")
                .containsExactly(0L, 4L, 5L);
        assertThat(desk.stock.quantity(past, box)).isEqualTo(2);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).box(box.box(), 5), field()))
                .as("loose goods do not fill the gap")
                .isInstanceOf(InsufficientStock.class);
        desk.give(Wish.to(woman()).item(soap, box.box(), 1), field());
        assertThat(desk.stock.quantity(later, box)).isEqualTo(3);
    }

    @Test
    void part_of_a_box_with_several_items_needs_the_item() {
        Place store = desk.stock.store("HAR");
        Place box = desk.stock.box(store.location());
        Item soap = soap();
        Lot inside = desk.stock.receive(soap, box, 5);
        desk.stock.receive(toy(), box, 5);
        Place empty = desk.stock.box(store.location());
        Place away = desk.stock.box(desk.stock.store("BAN").location());
        Beneficiary woman = woman();
        refusedAt(Wish.to(woman).box(box.box(), 1), "handouts.box-of-several");
        refusedAt(Wish.to(woman).box(empty.box(), 1), "handouts.box-is-empty");
        refusedAt(Wish.to(woman).box(away.box(), 1), "handouts.box-not-here");
        refusedAt(Wish.to(woman).item(soap, away.box(), 1), "handouts.box-not-here");
        desk.give(Wish.to(woman).item(soap, box.box(), 2), field());
        assertThat(desk.stock.quantity(inside, box)).isEqualTo(3);
    }

    private void refusedAt(Wish wish, String key) {
        assertThatThrownBy(() -> desk.give(wish, field()))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(
                                        FieldError::field,
                                        error -> error.message().key())
                                .containsExactly(tuple("lines[0].box", key)));
    }

    @Test
    void recipients_of_a_lot_are_found_even_if_it_was_in_a_kit() {
        Lot soap = stocked(soap(), 20);
        Lot kit = stocked(toy(), 1);
        Beneficiary woman = woman();
        Beneficiary other = woman();
        UUID first = desk.give(Wish.to(woman).lot(soap, 2), field()).id();
        UUID group = desk.give(
                        Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 3)).lot(soap, 3), field())
                .id();
        UUID within = desk.give(Wish.to(other).lot(kit, 1), field()).id();
        assertThat(received(soap, Optional.empty(), field())).containsExactlyInAnyOrder(first, group);
        assertThat(received(soap, Optional.of(woman.caseCode()), field())).containsExactly(first);
        packed(soap, kit);
        assertThat(received(soap, Optional.empty(), field())).containsExactlyInAnyOrder(first, group, within);
        assertThat(received(kit, Optional.empty(), field())).containsExactly(within);
        Operator banya = desk.access.operator(Access.unique("banya"), "field@BAN");
        assertThat(received(soap, Optional.empty(), banya)).isEmpty();
        assertThat(received(soap.sku(), field())).containsExactlyInAnyOrder(first, group, within);
        assertThat(received(kit.sku(), field())).containsExactly(within);
        assertThat(received(soap.sku(), banya)).isEmpty();
        assertThat(received(soap().sku(), field())).as("no goods were received").isEmpty();
    }

    @Test
    void the_handouts_of_an_operator_are_found_by_words_of_their_goods() {
        Lot soap = stocked(soap(), 20);
        Lot toys = stocked(toy(), 20);
        String name = Access.unique("maria");
        Operator maria = desk.access.operator(name, "field@HAR");
        UUID first = desk.give(Wish.to(woman()).lot(soap, 1), maria).id();
        UUID second = desk.give(Wish.to(woman()).lot(toys, 1), maria).id();
        UUID byAnother = desk.give(Wish.to(woman()).lot(soap, 1), field()).id();
        assertThat(asked(null, name)).containsExactlyInAnyOrder(second, first);
        assertThat(asked(soap.sku().value(), null)).containsExactlyInAnyOrder(byAnother, first);
        assertThat(asked(soap.sku().value().toLowerCase(Locale.ROOT), name)).containsExactly(first);
        assertThat(asked("no such goods", name)).isEmpty();
        assertThat(asked(null, "nobody")).isEmpty();
        assertThatThrownBy(() -> asked(null, "No Name")).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> asked("w".repeat(201), null)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void words_that_mean_more_items_than_a_list_can_find_are_refused() {
        Item given = TestItems.item().named("Таралеж", "Hedgehog").in(desk.database);
        UUID handout =
                desk.give(Wish.to(woman()).lot(stocked(given, 20), 1), field()).id();
        for (int i = 1; i < HandoutFilter.MOST_ITEMS; i++) {
            TestItems.item().named("Таралеж", "Hedgehog").in(desk.database);
        }
        assertThat(asked("таралеж", null)).containsExactly(handout);
        TestItems.item().named("Таралеж", "Hedgehog").in(desk.database);
        assertThatThrownBy(() -> asked("таралеж", null))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("words"));
    }

    @Test
    void a_lot_an_item_and_words_narrow_the_handouts_together() {
        Item item = soap();
        Lot soap = stocked(item, 20);
        Lot toys = stocked(toy(), 20);
        UUID first = desk.give(Wish.to(woman()).lot(soap, 1), field()).id();
        desk.give(Wish.to(woman()).lot(toys, 1), field());
        assertThat(narrowed(soap.code(), item.sku(), null)).containsExactly(first);
        assertThat(narrowed(soap.code(), toys.sku(), null)).isEmpty();
        assertThat(narrowed(soap.code(), item.sku(), item.sku().value())).containsExactly(first);
        assertThat(narrowed(soap.code(), null, toys.sku().value())).isEmpty();
        assertThat(narrowed(null, item.sku(), "no such goods")).isEmpty();
    }

    private List<UUID> narrowed(@Nullable LotCode lot, @Nullable Sku item, @Nullable String words) {
        return ids(new HandoutFilter("HAR", null, lot, item, words, null, null, null, null, null), field());
    }

    private List<UUID> asked(@Nullable String words, @Nullable String operator) {
        return ids(new HandoutFilter("HAR", null, null, null, words, operator, null, null, null, null), field());
    }

    /** Assembles one unit of the part into one more unit of the kit. */
    private void packed(Lot part, Lot kit) {
        TestStock stock = desk.stock;
        Place store = stock.store("HAR");
        Document document = stock.document();
        stock.database.write(handle -> stock.ledger.remake(
                handle,
                document,
                MovementKind.ASSEMBLE,
                store.location().centre(),
                stock.ledger
                        .supply(handle, store.location(), stock.today())
                        .propose(List.of(Wanted.of(1, part, 1)), stock.everywhere),
                List.of(stock.received(kit.key(), store, 1))));
    }

    private List<UUID> received(Lot lot, Optional<CaseCode> person, Operator by) {
        HandoutFilter filter =
                new HandoutFilter(null, person.orElse(null), lot.code(), null, null, null, null, null, null, null);
        return ids(filter, by);
    }

    private List<UUID> received(Sku item, Operator by) {
        HandoutFilter filter = new HandoutFilter(null, null, null, item, null, null, null, null, null, null);
        return ids(filter, by);
    }

    private List<UUID> ids(HandoutFilter filter, Operator by) {
        return desk.handouts.list(filter, Optional.empty(), 50, by).stream()
                .map(HandoutDetails::id)
                .toList();
    }

    @Test
    void the_earliest_expiry_is_taken_first_and_each_line_names_its_place() {
        Item soap = soap();
        Lot late = desk.stock.receive(desk.stock.key(soap, LocalDate.of(2028, 1, 1)), desk.stock.store("HAR"), 5);
        Lot soon =
                desk.stock.receive(desk.stock.key(soap, LocalDate.of(2027, 5, 1)), desk.stock.place("HAR", "A-01"), 3);
        Beneficiary woman = woman();
        assertThat(desk.picks(woman, soap, 4, "STORE", field()))
                .as("the place is shown before the goods are fetched")
                .extracting(
                        pick -> pick.from().locationCode().value(),
                        pick -> pick.from().lot(),
                        Pick::quantity)
                .containsExactly(tuple("A-01", soon.code(), 3L), tuple("STORE", late.code(), 1L));
        assertThat(desk.picks(woman, soap, 9, "A-01", field()))
                .as("as many as there are at the place")
                .extracting(Pick::quantity)
                .containsExactly(3L);
        assertThat(desk.picks(woman, soap, 1, "NOWHERE", field())).isEmpty();
        HandoutDetails given = desk.give(Wish.to(woman).item(soap, 4), field());
        assertThat(given.lines())
                .extracting(HandoutDetails.Line::lot, HandoutDetails.Line::quantity)
                .containsExactly(tuple(soon.code(), 3L), tuple(late.code(), 1L));
        assertThat(desk.picks(woman, soap, 1, "STORE", field()))
                .extracting(pick -> pick.from().lot())
                .containsExactly(late.code());
    }

    @Test
    void a_refusal_of_more_than_is_due_says_what_is_possible_and_changes_nothing() {
        Item soap = soap();
        Lot lot = stocked(soap, 40);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(soap, 6), field());
        IdempotencyKey claim = Access.claim("handout");
        long before = desk.count("handouts");
        assertThatThrownBy(() -> desk.give(claim, Wish.to(woman).item(soap, 5), field()))
                .asInstanceOf(type(EntitlementExceeded.class))
                .satisfies(refusal -> {
                    assertThat(said(refusal))
                            .contains("5 requested, 4 due (")
                            .contains("31 Mar 2027")
                            .contains("Give 4");
                    assertThat(refusal.remaining().nextOn()).contains(LocalDate.of(2027, 3, 31));
                    assertThat(refusal.errors().get(0).field()).isEqualTo("lines[0].quantity");
                });
        assertThat(left(lot)).isEqualTo(34);
        assertThat(desk.count("handouts")).isEqualTo(before);
        assertThat(desk.give(claim, Wish.to(woman).item(soap, 4), field()).first())
                .as("a refused id may be used again")
                .isTrue();
    }

    @Test
    void a_refusal_of_goods_for_others_names_the_rule() {
        Item pads =
                TestItems.item().style("ASSORT-78").named("Превръзки", "Pads").in(databases.database());
        stocked(pads, 100);
        Beneficiary man = desk.adult(Sex.MALE, field());
        assertThatThrownBy(() -> desk.give(Wish.to(man).item(pads, 1), field()))
                .asInstanceOf(type(NotEntitled.class))
                .satisfies(refusal -> assertThat(said(refusal)).contains("Дамски превръзки"));
        assertThat(desk.give(Wish.to(woman()).item(pads, 20), field()).lines()).hasSize(1);
    }

    @Test
    void the_lot_number_of_bought_goods_may_be_typed_with_Cyrillic_letters() {
        HandoutForm.BoughtForm form = new HandoutForm.BoughtForm(" АВ1", null, null, null);
        NewLine line =
                new HandoutForm.HandoutLineForm("PILLS", null, null, null, 1L, null, null, null, null, form).line("");
        assertThat(line.bought().map(Bought::number)).contains("AB1");
    }

    private static Bought bought(String number, String until, String from) {
        Optional<LocalDate> date =
                Optional.of(until).filter(any -> !any.isEmpty()).map(LocalDate::parse);
        return new Bought(number, date, Optional.of(new Money(1_250, "EUR")), from);
    }

    private List<String> boughtWrongly(Desk.Wish wish, Operator by) {
        Refusal refused =
                org.assertj.core.api.Assertions.catchThrowableOfType(InvalidFields.class, () -> desk.give(wish, by));
        return refused.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void goods_bought_for_a_person_come_in_and_go_out_in_one_document() {
        Item toy = toy();
        Beneficiary person = woman();
        IdempotencyKey claim = Access.claim("handout");
        databases.database().write(handle -> Sources.resolve(handle, SourceKind.FUNDING_SOURCE, "Проект Дом"));
        Desk.Wish wish = Desk.Wish.to(person)
                .bought(toy, 2, bought("", "", "Проект Дом"))
                .item(soapOf(5), 1);
        Handouts.Outcome first = desk.give(claim, wish, field());
        assertThat(first.first()).isTrue();
        assertThat(desk.give(claim, wish, field()).first()).isFalse();
        HandoutDetails.Line line = first.handout().lines().get(0);
        assertThat(line.bought()).isTrue();
        assertThat(first.handout().lines().get(1).bought()).isFalse();
        Lot lot = databases
                .database()
                .read(handle -> Lots.findAt(handle, line.lot(), new CentreCode("HAR")))
                .orElseThrow();
        assertThat(left(lot)).isZero();
        assertThat(lot.value()).contains(new Money(1_250, "EUR"));
        assertThat(lot.donor()).isEqualTo(SourceCode.NONE);
        assertThat(lot.fundingSource()).isNotEqualTo(SourceCode.NONE);
        assertThat(posted(claim.id()))
                .extracting(Movement::kind, Movement::line, Movement::quantity)
                .containsExactly(
                        tuple(MovementKind.RECEIPT, -1, 2L),
                        tuple(MovementKind.HANDOUT, 1, 2L),
                        tuple(MovementKind.HANDOUT, 2, 1L));
    }

    /** Only warehouse workers and managers add funding sources, since these get reports. */
    @Test
    void a_handout_cannot_add_a_funding_source() {
        Desk.Wish wish = Desk.Wish.to(woman()).item(soapOf(5), 1).bought(toy(), 2, bought("", "", "Проект Дон"));
        assertThat(boughtWrongly(wish, field())).containsExactly("lines[1].bought.fundingSource");
        Optional<SourceCode> made =
                databases.database().read(handle -> Sources.find(handle, SourceKind.FUNDING_SOURCE, "Проект Дон"));
        assertThat(made).isEmpty();
    }

    private List<Movement> posted(UUID document) {
        return databases.database().read(handle -> StockLedger.posted(handle, document));
    }

    private Item soapOf(long quantity) {
        Item soap = soap();
        stocked(soap, quantity);
        return soap;
    }

    @Test
    void bought_goods_count_against_the_rules_like_other_goods() {
        Beneficiary person = woman();
        Item soap = soap();
        assertThatThrownBy(() -> desk.give(Desk.Wish.to(person).bought(soap, 11, bought("", "", "")), field()))
                .isInstanceOf(EntitlementExceeded.class);
        desk.give(Desk.Wish.to(person).bought(soap, 10, bought("", "", "")), field());
        assertThatThrownBy(() -> desk.give(Desk.Wish.to(person).bought(soap, 1, bought("", "", "")), field()))
                .isInstanceOf(EntitlementExceeded.class);
    }

    @Test
    void a_bought_medicine_needs_a_lot_and_a_date_that_has_not_passed() {
        Item tablets = TestItems.paracetamol().in(databases.database());
        Beneficiary person = woman();
        assertThat(boughtWrongly(Desk.Wish.to(person).bought(tablets, 1, bought("", "", "")), nurse()))
                .containsExactly("lines[0].bought.lot", "lines[0].bought.expiresOn");
        assertThat(boughtWrongly(Desk.Wish.to(person).bought(tablets, 1, bought("B1", "2020-01-31", "")), nurse()))
                .containsExactly("lines[0].bought.expiresOn");
        assertThatThrownBy(() ->
                        desk.give(Desk.Wish.to(person).bought(tablets, 1, bought("B1", "2099-01-31", "")), field()))
                .isInstanceOf(MedicineRightNeeded.class);
        HandoutDetails given =
                desk.give(Desk.Wish.to(person).bought(tablets, 1, bought("B1", "2099-01-31", "")), nurse());
        assertThat(given.lines().get(0).lotNumber()).isEqualTo("B1");
    }

    @Test
    void reversing_a_handout_of_bought_goods_removes_their_receipt_too() {
        Item toy = toy();
        HandoutDetails given = desk.give(Desk.Wish.to(woman()).bought(toy, 3, bought("", "", "")), field());
        desk.handouts.reverse(Access.claim("reversal"), given.id(), "Wrong person", field());
        Lot lot = databases
                .database()
                .read(handle -> Lots.findAt(handle, given.lines().get(0).lot(), new CentreCode("HAR")))
                .orElseThrow();
        assertThat(left(lot)).isZero();
        assertThat(posted(given.id())).hasSize(2);
    }

    @Test
    void a_refusal_for_lack_of_stock_keeps_the_entitlement() {
        Item soap = soap();
        stocked(soap, 6);
        Beneficiary woman = woman();
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(soap, 10), field()))
                .isInstanceOf(InsufficientStock.class);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(10);
    }

    @Test
    void a_handout_is_booked_completely_or_not_at_all() {
        Item soap = soap();
        Lot lot = stocked(soap, 10);
        Beneficiary woman = woman();
        IdempotencyKey claim = Access.claim("handout");
        long movements = desk.count("movements");
        long handouts = desk.count("handouts");
        // The signature is the last write.
        Wish signed = Wish.to(woman).item(soap, 4).signed(new byte[] {1, 2, 3});
        desk.database.write(handle -> handle.execute("alter table handout_signatures rename to signatures_away"));
        try {
            assertThatThrownBy(() -> desk.give(claim, signed, field())).isInstanceOf(DatabaseUnavailable.class);
        } finally {
            desk.database.write(handle -> handle.execute("alter table signatures_away rename to handout_signatures"));
        }
        assertThat(desk.count("movements")).isEqualTo(movements);
        assertThat(desk.count("handouts")).isEqualTo(handouts);
        assertThat(left(lot)).isEqualTo(10);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(10);
        assertThat(desk.give(claim, signed, field()).first())
                .as("the id may be used again")
                .isTrue();
        assertThat(left(lot)).isEqualTo(6);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(6);
    }

    @Test
    void an_expired_or_quarantined_lot_is_neither_given_nor_proposed() {
        Item soap = soap();
        Lot expired = desk.stock.receive(desk.stock.key(soap, LocalDate.of(2027, 2, 28)), desk.stock.store("HAR"), 9);
        Lot away = desk.stock.receive(
                new LotKey(soap.sku(), "Q", new org.sklad.goods.lots.Expiry(LocalDate.of(2028, 1, 1)), Origin.UNKNOWN),
                desk.stock.place("HAR", "QUARANTINE"),
                9);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).lot(expired, 1), field()))
                .isInstanceOf(LotNotUsable.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).lot(away, 1).at("HAR", "QUARANTINE"), field()))
                .isInstanceOf(LotNotUsable.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).item(soap, 1), field()))
                .isInstanceOf(InsufficientStock.class);
        assertThat(left(expired)).isEqualTo(9);
    }

    @Test
    void the_refusal_of_an_expired_lot_names_alternatives() {
        Item soap = soap();
        Lot expired = desk.stock.receive(desk.stock.key(soap, LocalDate.of(2027, 2, 28)), desk.stock.store("HAR"), 9);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).lot(expired, 2), field()))
                .isInstanceOf(LotNotUsable.class)
                .satisfies(refusal -> {
                    assertThat(said((LotNotUsable) refusal)).contains("There is no other lot of it at HAR/STORE");
                    assertThat(messages.text(Language.BG, ((LotNotUsable) refusal).message()))
                            .contains("В HAR/STORE няма друга партида");
                });
        stocked(soap, 4);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).lot(expired, 2), field()))
                .asInstanceOf(type(LotNotUsable.class))
                .satisfies(refusal -> {
                    assertThat(refusal.cause()).isEqualTo(LotNotUsable.Cause.EXPIRED);
                    assertThat(said(refusal))
                            .contains("expired on 28 Feb 2027", "4 of other lots can be given at HAR/STORE");
                    assertThat(messages.text(Language.BG, refusal.message()))
                            .contains("28.02.2027", "могат да се дадат 4");
                });
        assertThat(left(expired)).isEqualTo(9);
    }

    @Test
    void the_refusal_of_a_held_or_recalled_lot_names_alternatives_until_its_release() {
        Item soap = soap();
        Lot bad = stocked(soap, 9);
        LotKey other = new LotKey(soap.sku(), "OTHER", Expiry.NEVER, Origin.UNKNOWN);
        Lot good = desk.stock.receive(other, desk.stock.store("HAR"), 4);
        Beneficiary woman = woman();
        Lots lots = desk.access.features.ledger.lots;
        Operator everywhere = desk.access.operator(Access.unique("recaller"), "manager@*");
        for (Lots.Act act : List.of(Lots.Act.HOLD, Lots.Act.RECALL)) {
            lots.change(Access.claim(UUID.randomUUID().toString()), bad.code(), act, "Замърсено", everywhere);
            long before = desk.count("handouts");
            LotNotUsable.Cause cause = act == Lots.Act.HOLD ? LotNotUsable.Cause.ON_HOLD : LotNotUsable.Cause.RECALLED;
            assertThatThrownBy(() -> desk.give(Wish.to(woman).lot(bad, 2), field()))
                    .asInstanceOf(type(LotNotUsable.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.cause()).isEqualTo(cause);
                        assertThat(said(refusal))
                                .contains(cause == LotNotUsable.Cause.ON_HOLD ? "on hold" : "recalled")
                                .contains("4 of other lots can be given at HAR/STORE");
                        assertThat(messages.text(Language.BG, refusal.message()))
                                .contains(cause == LotNotUsable.Cause.ON_HOLD ? "задържана" : "изтеглена")
                                .contains("могат да се дадат 4");
                    });
            assertThat(desk.count("handouts")).isEqualTo(before);
            assertThat(left(bad)).isEqualTo(9);
        }
        assertThat(desk.give(Wish.to(woman).item(soap, 3), field()).lines())
                .as("goods without a named lot come from usable lots")
                .extracting(HandoutDetails.Line::lot)
                .containsExactly(good.code());
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(soap, 3), field()))
                .isInstanceOf(InsufficientStock.class);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(7);

        lots.change(Access.claim(UUID.randomUUID().toString()), bad.code(), Lots.Act.RELEASE, "Чисто", everywhere);
        desk.give(Wish.to(woman).lot(bad, 2), field());
        assertThat(left(bad)).isEqualTo(7);
    }

    @Test
    void a_repeated_request_has_one_effect_and_is_not_refused_because_of_its_own_handout() {
        Item soap = soap();
        Lot lot = stocked(soap, 10);
        Beneficiary woman = woman();
        IdempotencyKey claim = Access.claim("handout");
        Handouts.Outcome first = desk.give(claim, Wish.to(woman).item(soap, 10), field());
        Handouts.Outcome again = desk.give(claim, Wish.to(woman).item(soap, 10), field());
        assertThat(first.first()).isTrue();
        assertThat(again.first()).isFalse();
        assertThat(again.handout()).isEqualTo(first.handout());
        assertThat(left(lot)).isZero();
        desk.stays.depart(Access.claim("departure"), woman.caseCode(), field());
        assertThat(desk.give(claim, Wish.to(woman).item(soap, 10), field()).handout())
                .as("after the person has left")
                .isEqualTo(first.handout());
        assertThatThrownBy(() -> desk.give(
                        new IdempotencyKey(claim.id(), "other"), Wish.to(woman).item(soap, 1), field()))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void the_same_request_sent_five_times_at_once_has_one_effect() throws InterruptedException {
        Item soap = soap();
        Lot lot = stocked(soap, 30);
        Beneficiary woman = woman();
        IdempotencyKey claim = Access.claim("handout");
        List<Object> results =
                Together.run(5, () -> desk.give(claim, Wish.to(woman).item(soap, 3), field()));
        assertThat(results).hasSize(5).allSatisfy(each -> assertThat(each).isInstanceOf(Handouts.Outcome.class));
        assertThat(results.stream().filter(each -> ((Handouts.Outcome) each).first()))
                .hasSize(1);
        assertThat(left(lot)).isEqualTo(27);
    }

    @Test
    void eight_desks_at_once_never_give_a_person_more_than_is_due() throws InterruptedException {
        Item soap = soap();
        Lot lot = stocked(soap, 100);
        Beneficiary woman = woman();
        List<Object> results = Together.run(8, () -> desk.give(Wish.to(woman).item(soap, 3), field()));
        assertThat(results.stream().filter(HandoutDetails.class::isInstance)).hasSize(3);
        assertThat(results.stream().filter(EntitlementExceeded.class::isInstance))
                .as("%s", results)
                .hasSize(5);
        assertThat(left(lot)).isEqualTo(91);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(1);
    }

    @Test
    void one_of_two_hundred_requests_gets_the_last_unit() throws InterruptedException {
        Item toy = toy();
        Lot lot = stocked(toy, 1);
        List<Beneficiary> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(woman());
        }
        AtomicInteger next = new AtomicInteger();
        List<Object> results = Together.run(
                200,
                () -> desk.give(
                        Wish.to(people.get(next.getAndIncrement() % people.size()))
                                .item(toy, 1),
                        field()));
        assertThat(results.stream().filter(HandoutDetails.class::isInstance)).hasSize(1);
        assertThat(results.stream()
                        .filter(each -> !(each instanceof HandoutDetails || each instanceof InsufficientStock)))
                .as("other answers")
                .isEmpty();
        assertThat(results.stream().filter(InsufficientStock.class::isInstance)).hasSize(199);
        assertThat(left(lot)).isZero();
    }

    @Test
    void a_household_shares_one_quantity() {
        Item pot = toy();
        stocked(pot, 10);
        EntitlementRule rule = TestRules.rule(Access.unique("POT").toUpperCase(java.util.Locale.ROOT))
                .of(RuleGoods.items(pot.sku()))
                .gives(1)
                .perHousehold()
                .per(Period.of(Period.Kind.ONCE))
                .build();
        desk.rules.add(Access.claim("rule"), rule, desk.stock.everywhere);
        Beneficiary mother = woman();
        Beneficiary son = desk.person("HAR", Sex.MALE, AgeBand.FROM_12, field());
        desk.households.form(Access.claim("household"), mother.caseCode(), List.of(son.caseCode()), field());
        desk.give(Wish.to(mother).item(pot, 1), field());
        assertThatThrownBy(() -> desk.give(Wish.to(son).item(pot, 1), field())).isInstanceOf(EntitlementExceeded.class);
        assertThat(desk.give(Wish.to(woman()).item(pot, 1), field()).lines()).hasSize(1);
    }

    @Test
    void bedding_is_due_again_in_a_new_stay() {
        Item sheet = TestItems.item().category(Category.BEDDING).in(databases.database());
        stocked(sheet, 10);
        desk.stock.receive(sheet, desk.stock.store("BAN"), 10);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(sheet, 2), field());
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(sheet, 1), field()))
                .isInstanceOf(EntitlementExceeded.class);
        CardCode card = desk.beneficiaries.card(woman, field()).orElseThrow();
        Operator ban = staff.get(3);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(sheet, 1).at("BAN", "STORE"), ban))
                .isInstanceOf(NotFound.class);
        desk.access.clock.advance(Duration.ofMinutes(1));
        desk.stays.arrive(
                Access.claim("arrival"),
                card,
                new org.sklad.access.roles.CentreCode("BAN"),
                java.util.Optional.empty(),
                ban);
        assertThat(desk.give(Wish.to(card.value()).item(sheet, 2).at("BAN", "STORE"), ban)
                        .person())
                .contains(woman.caseCode());
        assertThat(desk.handouts.list(
                        new HandoutFilter(null, woman.caseCode(), null, null, null, null, null, null, null, null),
                        java.util.Optional.empty(),
                        10,
                        ban))
                .as("handouts of other centres are not shown")
                .hasSize(1);
        assertThat(desk.entitlements.elsewhere(desk.beneficiaries.get(woman.caseCode(), ban), 10))
                .containsExactly(new Entitlements.ReceivedElsewhere(Category.BEDDING, desk.stock.today()));
    }

    @Test
    void each_category_and_day_of_another_centre_is_listed_once() {
        Item soap = soap();
        Item comb = soap();
        Item toy = toy();
        stocked(soap, 1);
        stocked(comb, 1);
        stocked(toy, 1);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(toy, 1), field());
        desk.access.clock.advance(Duration.ofDays(1));
        desk.give(Wish.to(woman).item(soap, 1).item(comb, 1), field());
        LocalDate today = desk.stock.today();
        arriveAtBan(woman);
        assertThat(desk.entitlements.elsewhere(desk.beneficiaries.get(woman.caseCode(), staff.get(3)), 2))
                .containsExactly(
                        new Entitlements.ReceivedElsewhere(Category.HYGIENE, today),
                        new Entitlements.ReceivedElsewhere(Category.OTHER, today.minusDays(1)));
    }

    @Test
    void a_reversal_returns_goods_and_entitlement_once() {
        Item soap = soap();
        Lot lot = stocked(soap, 10);
        Beneficiary woman = woman();
        HandoutDetails given = desk.give(Wish.to(woman).item(soap, 10), field());
        IdempotencyKey claim = Access.claim("reversal");
        assertThat(desk.handouts.reverse(claim, given.id(), "Грешен човек", staff.get(2)))
                .isTrue();
        HandoutDetails back = desk.handouts.get(given.id(), field());
        assertThat(back.state()).isEqualTo(HandoutState.REVERSED);
        assertThat(back.reversal()).hasValueSatisfying(each -> {
            assertThat(each.reason()).isEqualTo("Грешен човек");
            assertThat(each.operator()).hasToString("manager.har");
        });
        assertThat(left(lot)).isEqualTo(10);
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isEqualTo(10);
        assertThat(desk.handouts.reverse(claim, given.id(), "Грешен човек", staff.get(2)))
                .isFalse();
        assertThatThrownBy(() -> desk.handouts.reverse(Access.claim("again"), given.id(), "пак", field()))
                .is(refused("handouts.already-reversed"));
        assertThatThrownBy(() -> desk.handouts.reverse(Access.claim("theirs"), given.id(), "чуждо", staff.get(3)))
                .isInstanceOf(NotFound.class);
        assertThat(left(lot)).isEqualTo(10);
    }

    @Test
    void an_override_needs_a_second_operator_with_their_password() {
        Item soap = soap();
        Lot lot = stocked(soap, 40);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(soap, 10), field());
        Wish more = Wish.to(woman).item(soap, 2);
        assertThatThrownBy(() -> desk.give(more.overriddenBy("second.har", "wrong password"), field()))
                .isInstanceOf(SecondOperatorRefused.class);
        assertThatThrownBy(() -> desk.give(more.overriddenBy("field.har", Access.GOOD_PASSWORD), field()))
                .isInstanceOf(SecondOperatorRefused.class);
        assertThatThrownBy(() -> desk.give(more.overriddenBy("field.ban", Access.GOOD_PASSWORD), field()))
                .isInstanceOf(SecondOperatorRefused.class);
        assertThat(left(lot)).isEqualTo(30);
        IdempotencyKey claim = Access.claim("handout");
        HandoutDetails given = desk.give(claim, more.overriddenBy("second.har", Access.GOOD_PASSWORD), field())
                .handout();
        assertThat(given.override()).hasValueSatisfying(each -> {
            assertThat(each.reason()).isEqualTo("Изгубен багаж");
            assertThat(each.second()).hasToString("second.har");
        });
        assertThat(left(lot)).isEqualTo(28);
        assertThat(desk.give(claim, more.overriddenBy("second.har", "typed wrongly this time"), field())
                        .first())
                .as("a repeated request is not asked for the password again")
                .isFalse();
        assertThat(desk.left("HYGIENE", woman, field()).quantity()).isZero();
    }

    @Test
    void wrong_passwords_of_a_second_operator_are_delayed_as_at_a_sign_in() {
        String victim = Access.unique("victim");
        desk.access.operator(victim, "field@HAR");
        Item toy = toy();
        stocked(toy, 5);
        Wish wish = Wish.to(woman()).item(toy, 1).overriddenBy(victim, "a wrong password");
        List<Class<?>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            try {
                desk.give(wish, field());
            } catch (Refusal refusal) {
                answers.add(refusal.getClass());
            }
        }
        assertThat(answers).hasSize(8).contains(SecondOperatorRefused.class, TooManyTries.class);
    }

    @Test
    void a_paper_handout_can_be_typed_in_for_a_week_and_with_a_manager_for_ninety_days() {
        Item toy = toy();
        stocked(toy, 10);
        Beneficiary woman = woman();
        var now = desk.access.now();
        HandoutDetails late = desk.give(Wish.to(woman).item(toy, 1).on(now.minus(Duration.ofDays(7))), field());
        assertThat(late.occurredAt()).isEqualTo(now.minus(Duration.ofDays(7)));
        assertThat(late.recordedAt()).isEqualTo(now);
        Wish older = Wish.to(woman).item(toy, 1).on(now.minus(Duration.ofDays(8)));
        assertThatThrownBy(() -> desk.give(older, field())).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> desk.give(older.overriddenBy("second.har", Access.GOOD_PASSWORD), field()))
                .isInstanceOf(SecondOperatorRefused.class);
        assertThat(desk.give(older.overriddenBy("manager.har", Access.GOOD_PASSWORD), field())
                        .lines())
                .hasSize(1);
        assertThatThrownBy(() -> desk.give(
                        Wish.to(woman)
                                .item(toy, 1)
                                .on(now.minus(Duration.ofDays(91)))
                                .overriddenBy("manager.har", Access.GOOD_PASSWORD),
                        field()))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1).on(now.plus(Duration.ofHours(1))), field()))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_paper_list_typed_in_twice_is_booked_once_unless_confirmed() {
        Item toy = toy();
        Lot lot = stocked(toy, 20);
        Beneficiary woman = woman();
        Instant noon = desk.stock.today().minusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC);
        IdempotencyKey claim = Access.claim("handout");
        Wish first = Wish.to(woman).item(toy, 2).on(noon).once();
        assertThat(desk.give(claim, first, field()).first()).isTrue();
        assertThat(desk.give(claim, first, field()).first()).as("sent again").isFalse();
        Wish same =
                Wish.to(woman).lot(lot, 2).on(noon.plus(Duration.ofHours(1))).once();
        assertThatThrownBy(() -> desk.give(same, field())).isInstanceOf(GivenAlready.class);
        assertThat(desk.stock.quantity(lot, desk.stock.store("HAR"))).isEqualTo(18);

        desk.give(Wish.to(woman).item(toy, 1).on(noon).once(), field());
        desk.give(Wish.to(woman).item(toy, 2).on(noon.minus(Duration.ofDays(1))).once(), field());
        desk.give(Wish.to(woman()).item(toy, 2).on(noon).once(), field());
        desk.give(Wish.to(woman).item(toy, 2).on(noon), field());
        desk.give(Wish.to(woman).item(toy, 3), field());
        desk.give(Wish.to(woman).item(toy, 3), field());
        assertThatThrownBy(() -> desk.give(
                        Wish.to(woman).item(toy, 3).on(desk.access.now()).once(), field()))
                .as("once typed in from paper and once recorded at the desk")
                .isInstanceOf(GivenAlready.class);
        assertThat(desk.stock.quantity(lot, desk.stock.store("HAR"))).isEqualTo(5);

        Beneficiary other = woman();
        HandoutDetails wrong = desk.give(Wish.to(other).item(toy, 1).on(noon).once(), field());
        desk.handouts.reverse(Access.claim("reversal"), wrong.id(), "Друг човек", field());
        assertThat(desk.give(Wish.to(other).item(toy, 1).on(noon).once(), field())
                        .state())
                .as("the earlier handout was reversed")
                .isEqualTo(HandoutState.RECORDED);
    }

    @Test
    void a_paper_group_handout_typed_in_twice_is_booked_once() {
        Item toy = toy();
        stocked(toy, 60);
        Instant noon = desk.stock.today().minusDays(1).atTime(10, 0).toInstant(ZoneOffset.UTC);
        Heads women = new Heads(Sex.FEMALE, AgeBand.FROM_18, 7);
        desk.give(Wish.toGroup(women).item(toy, 14).on(noon).once(), field());
        Instant later = noon.plus(Duration.ofMinutes(5));
        Wish same = Wish.toGroup(women).item(toy, 14).on(later).once();
        assertThatThrownBy(() -> desk.give(same, field())).isInstanceOf(GivenAlready.class);
        desk.give(Wish.toGroup(women).item(toy, 14).on(later), field());
        desk.give(Wish.toGroup(women).item(toy, 7).on(noon).once(), field());
        Heads more = new Heads(Sex.FEMALE, AgeBand.FROM_18, 8);
        assertThat(desk.give(Wish.toGroup(more).item(toy, 14).on(noon).once(), field())
                        .state())
                .isEqualTo(HandoutState.RECORDED);
    }

    @Test
    void rules_count_by_the_time_of_the_handout() {
        Item soap = soap();
        stocked(soap, 40);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(soap, 10).on(desk.access.now().minus(Duration.ofDays(6))), field());
        assertThat(desk.left("HYGIENE", woman, field()).nextOn())
                .contains(desk.stock.today().minusDays(6).plusDays(30));
        assertThatThrownBy(() -> desk.give(
                        Wish.to(woman).item(soap, 1).on(desk.access.now().minus(Duration.ofDays(7))), field()))
                .isInstanceOf(EntitlementExceeded.class);
    }

    @Test
    void the_quantity_due_is_shown_for_a_past_time() {
        Item soap = soap();
        stocked(soap, 40);
        Beneficiary woman = woman();
        desk.give(Wish.to(woman).item(soap, 10), field());
        assertThat(hygiene(woman, Duration.ZERO)).isZero();
        assertThat(hygiene(woman, Duration.ofDays(29))).isZero();
        assertThat(hygiene(woman, Duration.ofDays(30))).isEqualTo(10);
    }

    private long hygiene(Beneficiary person, Duration ago) {
        return desk.entitlements.list(person.caseCode(), desk.access.now().minus(ago), field()).stream()
                .filter(each -> each.rule().code().value().equals("HYGIENE"))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    @Test
    void a_group_handout_counts_heads() {
        Item soap = soap();
        Lot lot = stocked(soap, 100);
        HandoutDetails given = desk.give(
                Wish.toGroup(new Heads(Sex.FEMALE, AgeBand.FROM_18, 12), new Heads(Sex.MALE, AgeBand.UNDER_5, 3))
                        .item(soap, 60),
                field());
        assertThat(given.person()).isEmpty();
        assertThat(given.group()).hasSize(2);
        assertThat(given.group().stream().mapToInt(Heads::count).sum()).isEqualTo(15);
        assertThat(left(lot)).isEqualTo(40);
    }

    @Test
    void medicines_need_the_right_and_a_prescription_if_the_law_requires_one() {
        Item antibiotic = TestItems.item()
                .named("Амоксицилин", "Amoxicillin")
                .medicine(new Medicine("amoxicillin", "500 mg", "capsule", "J01CA04", true, Medicine.ROOM))
                .in(databases.database());
        desk.stock.receive(desk.stock.key(antibiotic, LocalDate.of(2028, 1, 1)), desk.stock.store("HAR"), 50);
        Beneficiary woman = woman();
        assertThatThrownBy(() -> desk.give(Wish.to(woman).medicine(antibiotic, 20, "R-1", "3x1"), field()))
                .isInstanceOf(MedicineRightNeeded.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(antibiotic, 20), nurse()))
                .asInstanceOf(type(InvalidFields.class))
                .satisfies(
                        refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("lines[0].prescription"));
        HandoutDetails given = desk.give(Wish.to(woman).medicine(antibiotic, 20, "R-1", "3x1"), nurse());
        assertThat(given.lines().get(0).prescription()).isEqualTo("R-1");
        assertThat(given.lines().get(0).dose()).isEqualTo("3x1");
        assertThat(desk.handouts.get(given.id(), field()).lines().get(0).dose())
                .as("hidden without the right to medicines")
                .isEmpty();
        Dosing dosing = new Dosing(
                new java.math.BigDecimal("1.5"),
                DoseUnit.CAPSULE,
                2,
                Optional.of(5),
                Optional.of(FoodTime.WITH),
                java.util.Set.of(DayTime.MORNING, DayTime.EVENING));
        HandoutDetails inParts = desk.give(Wish.to(woman).medicine(antibiotic, 20, "R-1", dosing), nurse());
        assertThat(inParts.lines().get(0).dosing()).contains(dosing);
        assertThat(desk.handouts.get(inParts.id(), field()).lines().get(0).dosing())
                .isEmpty();
    }

    @Test
    void texts_and_signatures_are_stored_encrypted() {
        Item tablets = TestItems.paracetamol().in(databases.database());
        desk.stock.receive(desk.stock.key(tablets, LocalDate.of(2028, 1, 1)), desk.stock.store("HAR"), 50);
        byte[] picture = CANARY.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        HandoutDetails given = desk.give(
                Wish.to(woman())
                        .medicine(tablets, 10, CANARY, CANARY)
                        .collectedBy(CANARY)
                        .signed(picture),
                nurse());
        desk.handouts.reverse(Access.claim("reversal"), given.id(), CANARY, nurse());
        assertThat(given.collectedBy()).as("a name is not shown").isEmpty();
        for (String table : List.of("handouts", "handout_lines", "handout_signatures", "handout_reversals")) {
            List<Map<String, Object>> rows = databases
                    .database()
                    .read(handle -> handle.createQuery("select * from <table>")
                            .define("table", table)
                            .mapToMap()
                            .list());
            assertThat(rows).as(table).isNotEmpty();
            assertThat(rows.toString()).as(table).doesNotContain(CANARY);
        }
    }

    @Test
    void a_person_who_collects_for_another_is_named_by_case_code() {
        Item toy = toy();
        stocked(toy, 5);
        Beneficiary proxy = woman();
        HandoutDetails given = desk.give(
                Wish.to(woman()).item(toy, 1).collectedBy(proxy.caseCode().grouped()), field());
        assertThat(given.collectedBy()).contains(proxy.caseCode());
    }

    @Test
    void a_scanned_label_names_the_lot_and_a_product_its_pack() {
        Item soap = TestItems.item().gtin("03800000000010", 6).in(databases.database());
        Lot lot = stocked(soap, 40);
        HandoutDetails byLabel = desk.give(Wish.to(woman()).scan(lot.code().toString(), 2), field());
        assertThat(byLabel.lines().get(0).quantity()).isEqualTo(2);
        HandoutDetails byPack = desk.give(Wish.to(woman()).scan("3800000000010", 1), field());
        assertThat(byPack.lines().get(0).quantity()).isEqualTo(6);
        assertThatThrownBy(() -> desk.give(Wish.to(woman()).scan("3800000000027", 1), field()))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_scanned_package_is_taken_from_its_own_lot_and_refused_if_that_lot_is_not_here() {
        Item tablets = TestItems.paracetamol().gtin("03800123456824", 20).in(databases.database());
        LotKey first = new LotKey(tablets.sku(), "A1", new Expiry(LocalDate.of(2028, 1, 31)), Origin.UNKNOWN);
        LotKey later = new LotKey(tablets.sku(), "B2", new Expiry(LocalDate.of(2029, 1, 31)), Origin.UNKNOWN);
        desk.stock.receive(first, desk.stock.store("HAR"), 100);
        Lot inHand = desk.stock.receive(later, desk.stock.store("HAR"), 100);
        String pack = "]d20103800123456824" + "17290131" + "10";
        HandoutDetails given = desk.give(Wish.to(woman()).scan(pack + "B2", 2), nurse());
        assertThat(given.lines().get(0).lot()).isEqualTo(inHand.code());
        assertThat(given.lines().get(0).quantity()).isEqualTo(40);
        for (String wrong : List.of(pack + "C3", pack + "B2\u001d17299999")) {
            assertThatThrownBy(() -> desk.give(Wish.to(woman()).scan(wrong, 1), nurse()))
                    .as(wrong)
                    .asInstanceOf(type(InvalidFields.class))
                    .satisfies(refusal ->
                            assertThat(refusal.errors().get(0).field()).isEqualTo("lines[0].code"));
        }
        assertThat(left(inHand)).isEqualTo(60);
    }

    @Test
    void a_scanned_package_means_the_lot_of_the_donor_whose_goods_are_there() {
        Item tablets = TestItems.paracetamol().gtin("03800123456831", 20).in(databases.database());
        Expiry late = new Expiry(LocalDate.of(2029, 1, 31));
        SourceCode donor = new SourceCode("DONOR-H");
        desk.stock.source("Donor H", donor);
        desk.stock.receive(new LotKey(tablets.sku(), "A1", late, Origin.UNKNOWN), desk.stock.store("HAR"), 100);
        Lot here = desk.stock.receive(
                new LotKey(tablets.sku(), "A1", late, Origin.of(donor)), desk.stock.place("HAR", "BAG-1"), 40);
        String pack = "]d2010380012345683110A1";
        HandoutDetails given = desk.give(Wish.to(woman()).scan(pack, 1).at("HAR", "BAG-1"), nurse());
        assertThat(given.lines().get(0).lot()).isEqualTo(here.code());
        LocationAddress at = LocationAddress.find("HAR/BAG-1").orElseThrow();
        NewLine line = NewLine.of(GoodsLine.of(RawCode.of(pack)), Optional.empty(), "", "");
        assertThat(desk.access.features.desk.goods.look(line, Optional.of(at), new CentreCode("HAR"), nurse()))
                .as("at the desk")
                .get()
                .satisfies(found -> assertThat(found.lot()).contains(here.code()));
    }

    @Test
    void people_and_locations_of_other_centres_are_not_found() {
        Item toy = toy();
        stocked(toy, 5);
        Beneficiary woman = woman();
        Operator ban = staff.get(3);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1), ban)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1).at("BAN", "STORE"), ban))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1).at("HAR", "BAN/STORE"), field()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1), staff.get(2)))
                .as("managers do not hand out")
                .isInstanceOf(Forbidden.class);
        Operator both = staff.get(4);
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1).at("BAN", "STORE"), both))
                .asInstanceOf(type(InvalidFields.class))
                .satisfies(
                        refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("beneficiary"));
        assertThatThrownBy(() -> desk.give(Wish.to(woman).item(toy, 1).at("HAR", "BENEFICIARY"), field()))
                .isInstanceOf(InvalidFields.class);
        UUID given = desk.give(Wish.to(woman).item(toy, 1), field()).id();
        assertThatThrownBy(() -> desk.handouts.get(given, ban)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_bag_of_a_team_can_be_used_in_another_centre() {
        Item toy = toy();
        Lot lot = desk.stock.receive(toy, desk.stock.place("HAR", "BAG-1"), 5);
        Operator both = staff.get(4);
        Beneficiary there = desk.person("BAN", Sex.MALE, AgeBand.FROM_60, both);
        desk.give(Wish.to(there).item(toy, 2).at("BAN", "HAR/BAG-1"), both);
        assertThat(desk.stock.quantity(lot, desk.stock.place("HAR", "BAG-1"))).isEqualTo(3);
    }

    @Test
    void the_next_page_continues_where_the_last_one_ended() {
        Item toy = toy();
        stocked(toy, 10);
        Beneficiary woman = woman();
        List<UUID> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            desk.access.clock.advance(Duration.ofSeconds(1));
            given.add(0, desk.give(Wish.to(woman).item(toy, 1), field()).id());
        }
        HandoutFilter all = new HandoutFilter(null, woman.caseCode(), null, null, null, null, null, null, null, null);
        List<HandoutDetails> first = desk.handouts.list(all, java.util.Optional.empty(), 3, field());
        HandoutDetails last = first.get(2);
        var place = HandoutPlace.parse(HandoutPlace.of(last).toString());
        List<HandoutDetails> rest = desk.handouts.list(all, place, 3, field());
        assertThat(first).extracting(HandoutDetails::id).containsExactlyElementsOf(given.subList(0, 3));
        assertThat(rest).extracting(HandoutDetails::id).containsExactlyElementsOf(given.subList(3, 5));
    }

    private Operator withProfession(Profession profession) {
        Operator field = field();
        return new Operator(
                field.id(),
                field.username(),
                field.name(),
                field.language(),
                java.util.Optional.of(profession),
                field.roles(),
                field.rights(),
                field.confirmedAt());
    }

    private List<String> due(Beneficiary person, Operator by) {
        return desk.entitlements.list(person.caseCode(), by).stream()
                .map(each -> each.rule().code().value())
                .toList();
    }

    /** The rule works at the desk of every operator, but operators without access to the vulnerability do not see it beforehand. */
    @Test
    void an_entitlement_by_vulnerability_is_shown_only_with_the_right_but_given_by_everybody() {
        Item milk = toy();
        stocked(milk, 20);
        String code = Access.unique("MILK").toUpperCase(java.util.Locale.ROOT);
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule(code)
                        .of(RuleGoods.items(milk.sku()))
                        .gives(3)
                        .forThose(Vulnerability.CHRONIC_ILLNESS, Vulnerability.TRAFFICKING)
                        .build(),
                desk.stock.everywhere);
        Beneficiary ill = woman();
        Beneficiary well = woman();
        desk.beneficiaries.setVulnerabilities(
                ill.caseCode(),
                ill.version(),
                java.util.Set.of(Vulnerability.CHRONIC_ILLNESS),
                withProfession(Profession.SOCIAL_WORKER));
        assertThat(due(ill, withProfession(Profession.SOCIAL_WORKER))).contains(code);
        assertThat(due(ill, withProfession(Profession.NURSE))).contains(code);
        assertThat(due(ill, staff.get(2))).as("manager").contains(code);
        assertThat(due(ill, field())).doesNotContain(code).contains("HYGIENE");
        assertThat(due(ill, withProfession(Profession.LAWYER)))
                .as("sees only the other vulnerability, which she does not have")
                .doesNotContain(code);
        assertThat(desk.give(Wish.to(ill).item(milk, 3), field()).lines()).hasSize(1);
        assertThatThrownBy(() -> desk.give(Wish.to(well).item(milk, 1), field()))
                .isInstanceOf(NotEntitled.class);
    }

    private String oncePerHousehold(Item item) {
        String code = Access.unique("ONCE").toUpperCase(java.util.Locale.ROOT);
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule(code)
                        .of(RuleGoods.items(item.sku()))
                        .gives(1)
                        .perHousehold()
                        .per(Period.of(Period.Kind.ONCE))
                        .build(),
                desk.stock.everywhere);
        return code;
    }

    @Test
    void forming_a_household_again_gives_no_new_entitlement() {
        Item pot = toy();
        stocked(pot, 10);
        String rule = oncePerHousehold(pot);
        Beneficiary mother = woman();
        Beneficiary son = desk.person("HAR", Sex.MALE, AgeBand.FROM_12, field());
        List<org.sklad.people.attributes.CaseCode> sons = List.of(son.caseCode());
        desk.households.form(Access.claim("household"), mother.caseCode(), sons, field());
        desk.give(Wish.to(mother).item(pot, 1), field());
        desk.access.clock.advance(Duration.ofSeconds(1));
        desk.households.form(Access.claim("household"), mother.caseCode(), sons, field());
        for (Beneficiary each : List.of(mother, son)) {
            assertThat(desk.left(rule, each, field()).quantity()).isZero();
            assertThatThrownBy(() -> desk.give(Wish.to(each).item(pot, 1), field()))
                    .isInstanceOf(EntitlementExceeded.class);
        }
        Beneficiary newcomer = woman();
        assertThat(desk.left(rule, newcomer, field()).quantity()).isEqualTo(1);
        desk.access.clock.advance(Duration.ofSeconds(1));
        desk.households.form(Access.claim("household"), newcomer.caseCode(), List.of(mother.caseCode()), field());
        assertThat(desk.left(rule, newcomer, field()).quantity())
                .as("a new member's earlier handouts count")
                .isZero();
    }

    private String perHouseholdAndStay(Item item, long quantity) {
        String code = Access.unique("STAY").toUpperCase(java.util.Locale.ROOT);
        desk.rules.add(
                Access.claim("rule"),
                TestRules.rule(code)
                        .of(RuleGoods.items(item.sku()))
                        .gives(quantity)
                        .perHousehold()
                        .per(Period.of(Period.Kind.STAY))
                        .build(),
                desk.stock.everywhere);
        return code;
    }

    /** The stay of a household begins with the first of those who are here now, so a later member brings no new entitlement. */
    @Test
    void goods_for_the_stay_of_a_household_are_not_due_again_through_a_later_member() {
        Item kettle = toy();
        stocked(kettle, 10);
        String rule = perHouseholdAndStay(kettle, 1);
        Beneficiary father = desk.adult(Sex.MALE, field());
        desk.households.form(Access.claim("household"), father.caseCode(), List.of(), field());
        desk.access.clock.advance(Duration.ofMinutes(5));
        desk.give(Wish.to(father).item(kettle, 1), field());
        desk.access.clock.advance(Duration.ofMinutes(5));
        Beneficiary mother = woman();
        desk.households.joinNamed(
                Access.claim("join"), mother.caseCode(), father.caseCode().value(), field());
        for (Beneficiary each : List.of(father, mother)) {
            assertThat(desk.left(rule, each, field()).quantity()).isZero();
            assertThatThrownBy(() -> desk.give(Wish.to(each).item(kettle, 1), field()))
                    .isInstanceOf(EntitlementExceeded.class);
        }
    }

    @Test
    void goods_of_the_former_centre_do_not_count_for_a_household_that_moves_one_by_one() {
        Item kettle = toy();
        stocked(kettle, 10);
        desk.stock.receive(kettle, desk.stock.store("BAN"), 10);
        String rule = perHouseholdAndStay(kettle, 2);
        Operator both = staff.get(4);
        Beneficiary father = desk.adult(Sex.MALE, both);
        Beneficiary mother = woman();
        desk.households.form(Access.claim("household"), father.caseCode(), List.of(mother.caseCode()), both);
        desk.give(Wish.to(father).item(kettle, 1), both);

        desk.access.clock.advance(Duration.ofDays(1));
        arriveAtBan(father);
        assertThat(desk.left(rule, father, both).quantity()).as("a new stay").isEqualTo(2);
        assertThat(desk.left(rule, mother, both).quantity()).as("still here").isEqualTo(1);
        desk.access.clock.advance(Duration.ofDays(1));
        desk.give(Wish.to(mother).item(kettle, 1), both);

        desk.access.clock.advance(Duration.ofDays(1));
        arriveAtBan(mother);
        for (Beneficiary each : List.of(father, mother)) {
            assertThat(desk.left(rule, each, both).quantity())
                    .as("given there after the father had left")
                    .isEqualTo(2);
        }
        desk.give(Wish.to(mother).item(kettle, 2).at("BAN", "STORE"), both);
        for (Beneficiary each : List.of(father, mother)) {
            assertThat(desk.left(rule, each, both).quantity()).isZero();
        }
    }

    private void arriveAtBan(Beneficiary person) {
        Operator both = staff.get(4);
        desk.stays.arrive(
                Access.claim("arrival"),
                desk.beneficiaries.card(person, both).orElseThrow(),
                new org.sklad.access.roles.CentreCode("BAN"),
                Optional.empty(),
                both);
    }

    /** A stranger at the sign-in page must not be able to delay a handout. */
    @Test
    void guesses_at_the_sign_in_page_do_not_delay_an_override() {
        String helper = Access.unique("helper");
        desk.access.operator(helper, "field@HAR");
        for (int i = 0; i < 40; i++) {
            try {
                desk.access.sessions.signIn(Access.typed(i % 2 == 0 ? helper : "stranger" + i, "guessed"));
            } catch (Refusal refused) {
                assertThat(refused).isInstanceOfAny(SignInRefused.class, TooManyTries.class);
            }
        }
        assertThatThrownBy(() -> desk.access.signIn(helper)).isInstanceOf(TooManyTries.class);
        Item toy = toy();
        stocked(toy, 5);
        assertThat(desk.give(Wish.to(woman()).item(toy, 1).overriddenBy(helper, Access.GOOD_PASSWORD), field())
                        .override())
                .isPresent();
        desk.access.clock.advance(Duration.ofHours(2));
    }

    /** A wrong password delays the second operator. So a handout with any other error must be refused before the password check. */
    @Test
    void the_password_of_the_second_operator_is_checked_last() {
        String asked = Access.unique("asked");
        desk.access.operator(asked, "field@HAR");
        Item toy = toy();
        stocked(toy, 5);
        Beneficiary gone = woman();
        desk.stays.depart(Access.claim("departure"), gone.caseCode(), field());
        for (int i = 0; i < 10; i++) {
            Wish nobody = Wish.to(gone).item(toy, 1).overriddenBy(asked, "wrong");
            assertThatThrownBy(() -> desk.give(nobody, field())).isInstanceOf(NotFound.class);
            Wish nowhere = Wish.to(woman()).item(toy, 1).at("HAR", "NOWHERE").overriddenBy(asked, "wrong");
            assertThatThrownBy(() -> desk.give(nowhere, field())).isInstanceOf(NotFound.class);
        }
        assertThat(desk.give(Wish.to(woman()).item(toy, 1).overriddenBy(asked, Access.GOOD_PASSWORD), field())
                        .override())
                .isPresent();
    }
}
