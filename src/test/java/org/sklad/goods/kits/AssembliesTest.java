package org.sklad.goods.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.catalogue.Compositions;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.stock.LotCards;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.StatementCount;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Assembly and break-up of kits, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssembliesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final SourceCode CARITAS = new SourceCode("CARITAS");
    private static final String WOMEN = "WOMEN";
    private static final String FAMILIES = "FAMILIES";

    private TestDatabases databases;
    private StatementCount database;
    private TestStock stock;
    private Desk desk;
    private Compositions compositions;
    private Kits kits;
    private Assemblies assemblies;
    private Lots lots;
    private LotCards lotCards;
    private Operator keeper;
    private Operator chief;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = new StatementCount(databases.database());
        stock = new TestStock(database);
        desk = new Desk(stock);
        compositions = stock.access.features.catalogue.compositions;
        kits = stock.access.features.kits.kits;
        assemblies = stock.access.features.kits.assemblies;
        lots = stock.access.features.ledger.lots;
        lotCards = stock.access.features.stock.lotCards;
        keeper = stock.access.operator(Access.unique("keeper"), "warehouse@HAR");
        chief = stock.access.operator(Access.unique("chief"), "manager@*");
        centres();
    }

    private void centres() {
        stock.centres.add("HAR");
        stock.centres.add("BAN");
        stock.centres.add("HAR", "A-01", LocationKind.SHELF, "STORE");
        stock.source("Caritas", CARITAS);
        stock.restriction(WOMEN);
        stock.restriction(FAMILIES);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        stock.check();
        desk.access
                .features
                .kits
                .checks()
                .forEach(check -> assertThat(database.read(check.violations()::apply))
                        .as(check.name())
                        .isEmpty());
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item item() {
        return TestItems.item().category(Category.OTHER).in(database);
    }

    private Place at(String location) {
        return stock.place("HAR", location);
    }

    private static CompositionLine of(Item item, long quantity) {
        return new CompositionLine(item.sku(), quantity);
    }

    private Item kit(CompositionLine... lines) {
        Item kit = item();
        compose(kit, lines);
        return kit;
    }

    private void compose(Item kit, CompositionLine... lines) {
        compositions.write(claim(), kit.sku(), List.of(lines), Optional.empty(), chief);
    }

    private AssemblyView assemble(Item kit, long quantity) {
        IdempotencyKey claim = claim();
        assemblies.assemble(claim, new NewAssembly(HAR, "STORE", kit.sku(), quantity, Optional.empty()), keeper);
        return assemblies.get(claim.id(), keeper);
    }

    private AssemblyView takeApart(Item kit, Optional<Lot> lot, long quantity) {
        IdempotencyKey claim = claim();
        NewBreakUp wanted = new NewBreakUp(HAR, "STORE", kit.sku(), lot.map(Lot::code), quantity);
        assemblies.breakUp(claim, wanted, keeper);
        return assemblies.get(claim.id(), keeper);
    }

    private Lot lot(AssemblyView view, int line) {
        return lotCards.get(view.lines().get(line - 1).lot(), keeper).lot();
    }

    private long standing(Lot lot) {
        return stock.quantity(lot, at("STORE"));
    }

    private LotKey key(Item item, LocalDate expiresOn, Origin origin) {
        return new LotKey(item.sku(), "", new Expiry(expiresOn), origin);
    }

    @Test
    void parts_with_the_earliest_expiry_are_used_first_and_the_kit_expires_with_the_first_part() {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 2), of(towel, 1));
        Lot late = stock.receive(stock.key(soap, stock.today().plusDays(90)), at("STORE"), 20);
        Lot soon = stock.receive(stock.key(soap, stock.today().plusDays(9)), at("A-01"), 4);
        Lot expired = stock.receive(stock.key(soap, stock.today().minusDays(1)), at("STORE"), 50);
        Lot towels = stock.receive(towel, at("STORE"), 10);
        AssemblyView made = assemble(kit, 5);
        assertThat(made.lines()).extracting(AssemblyLine::quantity).containsExactly(2L, 3L);
        assertThat(lot(made, 1).expiresOn()).isEqualTo(soon.expiresOn());
        assertThat(lot(made, 2).expiresOn()).isEqualTo(late.expiresOn());
        assertThat(lot(made, 1).number())
                .isEqualTo("V1-1")
                .isEqualTo(lot(made, 2).number());
        assertThat(standing(lot(made, 1))).isEqualTo(2);
        assertThat(stock.quantity(soon, at("A-01"))).isZero();
        assertThat(standing(late)).isEqualTo(14);
        assertThat(standing(towels)).isEqualTo(5);
        assertThat(standing(expired)).isEqualTo(50);
        assertThat(made.parts(made.lines().get(0)))
                .extracting(Movement::sku)
                .containsExactlyInAnyOrder(soap.sku(), towel.sku());
        assertThat(lot(assemble(kit, 1), 1).number()).isEqualTo("V1-2");
        compose(kit, of(soap, 1));
        assertThat(lot(assemble(kit, 1), 1).number()).isEqualTo("V2-3");
    }

    @Test
    void kits_are_not_assembled_by_a_composition_that_the_operator_did_not_see() {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 2));
        stock.receive(soap, at("STORE"), 10);
        stock.receive(towel, at("STORE"), 10);
        NewAssembly seen = new NewAssembly(HAR, "STORE", kit.sku(), 1, Optional.of(1));
        compose(kit, of(soap, 2), of(towel, 1));
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> assemblies.assemble(claim, seen, keeper)).isInstanceOf(ChangedMeanwhile.class);
        NewAssembly now = new NewAssembly(HAR, "STORE", kit.sku(), 1, Optional.of(2));
        assertThat(assemblies.assemble(claim, now, keeper)).isTrue();
        compose(kit, of(soap, 1));
        assertThat(assemblies.assemble(claim, now, keeper)).as("repeated").isFalse();
    }

    @Test
    void a_kit_has_the_donor_common_to_its_parts_and_all_their_restrictions() {
        Item soap = item();
        Item towel = item();
        Item comb = item();
        Item shared = kit(of(soap, 2), of(towel, 1));
        Item mixed = kit(of(soap, 1), of(comb, 1));
        Origin women = new Origin(CARITAS, SourceCode.NONE, WOMEN);
        Origin anybody = new Origin(CARITAS, SourceCode.NONE, "");
        Origin families = new Origin(SourceCode.NONE, SourceCode.NONE, FAMILIES);
        received(LotKey.of(soap.sku(), women), 10, Optional.of(new Money(150, "EUR")));
        received(LotKey.of(towel.sku(), anybody), 10, Optional.of(new Money(400, "EUR")));
        received(LotKey.of(comb.sku(), families), 10, Optional.empty());
        Lot one = lot(assemble(shared, 2), 1);
        assertThat(one.donor()).isEqualTo(CARITAS);
        assertThat(one.restriction()).isEqualTo(WOMEN);
        assertThat(one.value()).contains(new Money(700, "EUR"));
        Lot other = lot(assemble(mixed, 2), 1);
        assertThat(other.donor()).isEqualTo(SourceCode.NONE);
        assertThat(other.restriction()).isEqualTo(FAMILIES + "; " + WOMEN);
        assertThat(other.value()).isEmpty();
    }

    private void received(LotKey key, long quantity, Optional<Money> value) {
        stock.receive(key, at("STORE"), quantity, value);
    }

    @Test
    void refuses_more_restrictions_than_a_lot_can_hold() {
        List<Item> parts = List.of(item(), item(), item(), item());
        for (int i = 0; i < parts.size(); i++) {
            Origin longest =
                    new Origin(SourceCode.NONE, SourceCode.NONE, stock.restriction("LONG-" + i + "-".repeat(24)));
            received(LotKey.of(parts.get(i).sku(), longest), 2, Optional.empty());
        }
        assertThat(lot(assemble(kit(of(parts.get(0), 1), of(parts.get(1), 1), of(parts.get(2), 1)), 1), 1)
                        .restriction())
                .hasSize(94);
        Item kit = kit(parts.stream().map(each -> of(each, 1)).toArray(CompositionLine[]::new));
        assertThatThrownBy(() -> assemble(kit, 1)).is(refused("kits.too-many-restrictions"));
    }

    /** Parts of a kit that was received ready-made carry all restrictions of the kit. */
    @Test
    void a_restriction_of_several_parts_is_stored_once() {
        Item soap = item();
        Item towel = item();
        Origin both = new Origin(SourceCode.NONE, SourceCode.NONE, FAMILIES + "; " + WOMEN);
        Origin women = new Origin(SourceCode.NONE, SourceCode.NONE, WOMEN);
        received(LotKey.of(soap.sku(), both), 1, Optional.empty());
        received(LotKey.of(towel.sku(), women), 1, Optional.empty());
        Item kit = kit(of(soap, 1), of(towel, 1));
        assertThat(lot(assemble(kit, 1), 1).restriction()).isEqualTo(FAMILIES + "; " + WOMEN);
    }

    @Test
    void a_refusal_names_every_missing_part_and_nothing_moves() {
        Item soap = item();
        Item towel = item();
        Item comb = item();
        Item kit = kit(of(soap, 2), of(towel, 1), of(comb, 1));
        Lot soaps = stock.receive(soap, at("STORE"), 7);
        stock.receive(towel, at("STORE"), 2);
        stock.receive(comb, at("STORE"), 50);
        IdempotencyKey claim = claim();
        NewAssembly wanted = new NewAssembly(HAR, "STORE", kit.sku(), 5, Optional.empty());
        assertThatThrownBy(() -> assemblies.assemble(claim, wanted, keeper))
                .isInstanceOfSatisfying(PartsShort.class, refusal -> {
                    assertThat(refusal.possible()).isEqualTo(2);
                    assertThat(refusal.type()).isEqualTo("insufficient-stock");
                    assertThat(refusal.missing()).containsExactly(3L, 3L);
                });
        assertThat(standing(soaps)).isEqualTo(7);
        assertThatThrownBy(() -> assemblies.get(claim.id(), keeper)).isInstanceOf(NotFound.class);
        // The id of a refused assembly may be used again.
        stock.receive(soap, at("STORE"), 10);
        stock.receive(towel, at("STORE"), 10);
        assertThat(assemblies.assemble(claim, wanted, keeper)).isTrue();
    }

    @Test
    void taking_a_kit_apart_returns_the_lots_that_went_in() {
        Item soap = item();
        Item kit = kit(of(soap, 3));
        Lot first = stock.receive(stock.key(soap, stock.today().plusDays(5)), at("STORE"), 5);
        Lot second = stock.receive(stock.key(soap, stock.today().plusDays(50)), at("STORE"), 7);
        AssemblyView made = assemble(kit, 4);
        assertThat(made.lines()).extracting(AssemblyLine::quantity).containsExactly(1L, 1L, 2L);
        Lot early = lot(made, 1);
        assertThat(lot(made, 2)).as("both hold soap of the first lot").isEqualTo(early);
        compose(kit, of(soap, 1));
        AssemblyView apart = takeApart(kit, Optional.of(early), 2);
        assertThat(apart.lines()).extracting(AssemblyLine::version).containsExactly(1, 1);
        assertThat(standing(first)).isEqualTo(5);
        assertThat(standing(second)).isEqualTo(1);
        takeApart(kit, Optional.empty(), 2);
        assertThat(standing(second)).isEqualTo(7);
        assertThat(standing(lot(made, 3))).isZero();
        assertThatThrownBy(() -> takeApart(kit, Optional.empty(), 1)).isInstanceOf(InsufficientStock.class);
    }

    @Test
    void a_ready_made_kit_becomes_the_parts_of_its_latest_version() {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 2), of(towel, 1));
        LocalDate expiresOn = stock.today().minusDays(3);
        Origin origin = new Origin(CARITAS, SourceCode.NONE, WOMEN);
        Lot ready = stock.receive(key(kit, expiresOn, origin), at("STORE"), 4);
        AssemblyView apart = takeApart(kit, Optional.of(ready), 3);
        assertThat(standing(ready)).isEqualTo(1);
        assertThat(apart.movements()).hasSize(3);
        Lot soaps = found(key(soap, expiresOn, origin));
        Lot towels = found(key(towel, expiresOn, origin));
        assertThat(standing(soaps)).isEqualTo(6);
        assertThat(standing(towels)).isEqualTo(3);
        assemblies.reverse(claim(), apart.assembly().id(), "why", keeper);
        assertThat(standing(ready)).isEqualTo(4);
        assertThat(standing(soaps)).isZero();
    }

    private Lot found(LotKey key) {
        return database.read(handle -> Lots.find(handle, key)).orElseThrow();
    }

    /** Break-up uses neither sublocations nor boxes, as with moves. */
    @Test
    void only_loose_kits_at_the_location_are_taken_apart() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        Lot ready = stock.receive(kit, at("A-01"), 4);
        assertThatThrownBy(() -> takeApart(kit, Optional.of(ready), 1))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isZero());
    }

    @Test
    void an_assembly_is_reversed_once_and_only_while_its_kits_are_whole_and_present() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        Lot soaps = stock.receive(soap, at("A-01"), 10);
        AssemblyView made = assemble(kit, 4);
        UUID id = made.assembly().id();
        Lot whole = lot(made, 1);
        AssemblyView apart = takeApart(kit, Optional.of(whole), 1);
        assertThatThrownBy(() -> assemblies.reverse(claim(), id, "why", keeper)).is(refused("kits.taken-apart-since"));
        assemblies.reverse(claim(), apart.assembly().id(), "why", keeper);
        stock.move(whole, at("STORE"), at("A-01"), 1);
        assertThatThrownBy(() -> assemblies.reverse(claim(), id, "why", keeper))
                .isInstanceOfSatisfying(
                        InsufficientStock.class,
                        refusal -> assertThat(refusal.there()).isEqualTo(3));
        stock.move(whole, at("A-01"), at("STORE"), 1);
        IdempotencyKey claim = claim();
        assertThat(assemblies.reverse(claim, id, "why", keeper)).isTrue();
        assertThat(assemblies.reverse(claim, id, "why", keeper)).isFalse();
        assertThat(stock.quantity(soaps, at("A-01"))).isEqualTo(10);
        assertThat(standing(whole)).isZero();
        assertThat(assemblies.get(id, keeper).assembly().reversalReason()).isEqualTo("why");
        assertThatThrownBy(() -> assemblies.reverse(claim(), id, "why", keeper)).is(refused("kits.taken-back-already"));
        assertThatThrownBy(() -> assemblies.reverse(claim(), apart.assembly().id(), "why", keeper))
                .is(refused("kits.taken-back-already"));
    }

    @Test
    void a_recalled_part_holds_the_kits_that_contain_it() {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 1), of(towel, 1));
        Lot good = stock.receive(stock.key(soap, stock.today().plusDays(9)), at("STORE"), 2);
        Lot bad = stock.receive(stock.key(soap, stock.today().plusDays(90)), at("STORE"), 9);
        stock.receive(towel, at("STORE"), 20);
        AssemblyView made = assemble(kit, 4);
        Lot untouched = lot(made, 1);
        Lot holding = lot(made, 2);
        assertThat(untouched).isNotEqualTo(holding);
        lots.change(claim(), bad.code(), Lots.Act.HOLD, "swollen", keeper);
        assertThat(lot(made, 1).status()).isEqualTo(LotStatus.AVAILABLE);
        assertThat(lot(made, 2).status()).isEqualTo(LotStatus.ON_HOLD);
        assertThat(lotCards.get(holding.code(), keeper).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("swollen"));
        assertThatThrownBy(() -> lots.change(claim(), holding.code(), Lots.Act.RELEASE, "fine", keeper))
                .is(refused("stock.lot.part-stopped"));
        lots.change(claim(), bad.code(), Lots.Act.RELEASE, "fine", keeper);
        assertThat(lot(made, 2).status())
                .as("kits stay on hold until they are released separately")
                .isEqualTo(LotStatus.ON_HOLD);
        lots.change(claim(), holding.code(), Lots.Act.RELEASE, "fine", keeper);
        lots.change(claim(), untouched.code(), Lots.Act.HOLD, "torn bags", keeper);
        assertThat(lotCards.get(good.code(), keeper).lot().status())
                .as("the parts of a held kit are not on hold")
                .isEqualTo(LotStatus.AVAILABLE);
        lots.change(claim(), bad.code(), Lots.Act.RECALL, "by the maker", chief);
        assertThat(lot(made, 2).status()).isEqualTo(LotStatus.RECALLED);
        assertThatThrownBy(() -> assemble(kit, 1)).isInstanceOf(PartsShort.class);
        takeApart(kit, Optional.of(holding), 2);
        assertThat(standing(bad)).isEqualTo(9);
    }

    @Test
    void recalling_an_item_recalls_the_kits_that_contain_it() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        stock.receive(soap, at("STORE"), 3);
        AssemblyView made = assemble(kit, 2);
        lots.recall(claim(), soap.sku(), "mould", chief);
        assertThat(lot(made, 1).status()).isEqualTo(LotStatus.RECALLED);
    }

    @Test
    void recalling_a_lot_recalls_the_kits_with_the_same_number_from_another_donor() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        Expiry never = Expiry.NEVER;
        stock.receive(new LotKey(soap.sku(), "A1", never, Origin.UNKNOWN), at("STORE"), 3);
        AssemblyView made = assemble(kit, 3);
        SourceCode donor = database.write(handle -> Sources.resolve(handle, SourceKind.DONOR, "Another donor"));
        Lot other = stock.receive(new LotKey(soap.sku(), "A1", never, Origin.of(donor)), at("STORE"), 3);
        lots.change(claim(), other.code(), Lots.Act.RECALL, "by the maker", chief);
        assertThat(lot(made, 1).status()).isEqualTo(LotStatus.RECALLED);
    }

    @Test
    void merging_an_item_recalls_the_kits_with_a_number_that_is_recalled_in_the_other() {
        Item soap = item();
        Item twin = item();
        Item kit = kit(of(soap, 1));
        stock.receive(new LotKey(soap.sku(), "A1", Expiry.NEVER, Origin.UNKNOWN), at("STORE"), 3);
        AssemblyView made = assemble(kit, 3);
        Lot other = stock.receive(new LotKey(twin.sku(), "A1", Expiry.NEVER, Origin.UNKNOWN), at("STORE"), 3);
        lots.change(claim(), other.code(), Lots.Act.RECALL, "by the maker", chief);
        stock.access.features.catalogue.merges.merge(claim(), twin.sku(), soap.sku(), "one soap", stock.everywhere);
        assertThat(lot(made, 1).status()).isEqualTo(LotStatus.RECALLED);
    }

    @Test
    void kits_of_a_reversed_assembly_contain_nothing() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        Lot soaps = stock.receive(soap, at("STORE"), 3);
        AssemblyView made = assemble(kit, 3);
        assemblies.reverse(claim(), made.assembly().id(), "why", keeper);
        lots.change(claim(), soaps.code(), Lots.Act.HOLD, "why", keeper);
        assertThat(lot(made, 1).status()).isEqualTo(LotStatus.AVAILABLE);
    }

    /** The kit is scanned by its label, as any lot. */
    @Test
    void a_kit_is_handed_out_as_one() {
        Item soap = item();
        Item kit = kit(of(soap, 3));
        Lot soaps = stock.receive(soap, at("STORE"), 9);
        Lot made = lot(assemble(kit, 3), 1);
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        Beneficiary woman = desk.adult(Sex.FEMALE, field);
        HandoutDetails given = desk.give(Desk.Wish.to(woman).scan(made.code().toString(), 1), field);
        assertThat(standing(made)).isEqualTo(2);
        assertThat(standing(soaps)).isZero();
        desk.give(Desk.Wish.to(woman).scan(kit.ownCode().digits(), 1), field);
        assertThat(standing(made)).isEqualTo(1);
        desk.handouts.reverse(claim(), given.id(), "why", field);
        assertThat(standing(made)).isEqualTo(2);
    }

    @Test
    void a_repeated_id_assembles_once_and_other_content_is_refused() throws Exception {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        stock.receive(soap, at("STORE"), 10);
        IdempotencyKey claim = claim();
        NewAssembly wanted = new NewAssembly(HAR, "STORE", kit.sku(), 10, Optional.empty());
        List<Object> answers = Together.run(5, () -> assemblies.assemble(claim, wanted, keeper));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> assemblies.assemble(new IdempotencyKey(claim.id(), "other"), wanted, keeper))
                .isInstanceOf(IdReused.class);
        IdempotencyKey apart = claim();
        NewBreakUp all = new NewBreakUp(HAR, "STORE", kit.sku(), Optional.empty(), 10);
        assertThat(Together.run(5, () -> assemblies.breakUp(apart, all, keeper)))
                .containsExactlyInAnyOrder(true, false, false, false, false);
    }

    @Test
    void simultaneous_assemblies_of_the_last_parts_make_one_kit() throws Exception {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 2), of(towel, 1));
        stock.receive(soap, at("STORE"), 3);
        stock.receive(towel, at("STORE"), 5);
        List<Object> answers = Together.run(20, () -> assemble(kit, 1));
        assertThat(answers).filteredOn(AssemblyView.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(PartsShort.class::isInstance).hasSize(19);
    }

    @Test
    void simultaneous_disassemblies_return_no_more_than_went_in() throws Exception {
        Item soap = item();
        Item kit = kit(of(soap, 2));
        Lot soaps = stock.receive(soap, at("STORE"), 10);
        assemble(kit, 5);
        List<Object> answers = Together.run(12, () -> takeApart(kit, Optional.empty(), 1));
        assertThat(answers).filteredOn(AssemblyView.class::isInstance).hasSize(5);
        assertThat(standing(soaps)).isEqualTo(10);
    }

    @Test
    void shows_how_many_kits_can_be_assembled_and_the_part_that_limits_them() {
        Item soap = item();
        Item towel = item();
        Item kit = kit(of(soap, 2), of(towel, 1));
        stock.receive(soap, at("STORE"), 9);
        stock.receive(stock.key(soap, stock.today().minusDays(1)), at("STORE"), 90);
        stock.receive(soap, at("QUARANTINE"), 90);
        stock.receive(towel, at("A-01"), 7);
        stock.receive(towel, stock.store("BAN"), 70);
        KitStock everywhere = stock(kit, Optional.empty());
        assertThat(everywhere.possible()).isEqualTo(4);
        assertThat(everywhere.limiting().item()).isEqualTo(soap.sku());
        assertThat(everywhere.limiting().usable()).isEqualTo(9);
        assertThat(stock(kit, Optional.of("STORE")).possible()).isEqualTo(4);
        KitStock shelf = stock(kit, Optional.of("A-01"));
        assertThat(shelf.possible()).isZero();
        assertThat(shelf.shortFor(2)).extracting(PartStock::item).containsExactly(soap.sku());
        assertThat(assemble(kit, 4).assembly().quantity()).isEqualTo(4);
    }

    private KitStock stock(Item kit, Optional<String> location) {
        return kits.list(HAR, location.map(LocationCode::new), "", 500, keeper).stream()
                .filter(each -> each.kit().equals(kit.sku()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_list_of_kits_has_pages_and_takes_the_same_number_of_statements_at_any_length() {
        Item soap = item();
        kit(of(soap, 1));
        long few = database.during(() -> kits.list(HAR, Optional.empty(), "", 1, keeper));
        for (int i = 0; i < 5; i++) {
            kit(of(soap, 1L + i), of(item(), 1));
        }
        long many = database.during(() -> kits.list(HAR, Optional.empty(), "", 500, keeper));
        assertThat(many).isEqualTo(few);
        List<KitStock> whole = kits.list(HAR, Optional.empty(), "", 500, keeper);
        List<KitStock> pages = new ArrayList<>();
        String after = "";
        for (List<KitStock> page = kits.list(HAR, Optional.empty(), after, 2, keeper);
                !page.isEmpty();
                page = kits.list(HAR, Optional.empty(), after, 2, keeper)) {
            pages.addAll(page);
            after = page.get(page.size() - 1).kit().value();
        }
        assertThat(pages)
                .extracting(KitStock::kit)
                .isEqualTo(whole.stream().map(KitStock::kit).toList());
    }

    @Test
    void refuses_an_item_that_is_not_a_kit_and_an_unknown_place_at_the_field() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        Lot soaps = stock.receive(soap, at("STORE"), 3);
        Lot away = stock.receive(kit, stock.store("BAN"), 3);
        assertThatThrownBy(() -> assemble(soap, 1)).isInstanceOf(InvalidFields.class);
        for (String location : List.of("WRITE_OFF", "BAN/STORE", "NOWHERE")) {
            NewAssembly wanted = new NewAssembly(HAR, location, kit.sku(), 1, Optional.empty());
            assertThatThrownBy(() -> assemblies.assemble(claim(), wanted, keeper))
                    .as(location)
                    .isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> takeApart(kit, Optional.of(away), 1)).isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> takeApart(kit, Optional.of(soaps), 1)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void assemblies_of_other_centres_are_not_found_and_acts_need_the_role() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        stock.receive(soap, at("STORE"), 3);
        UUID id = assemble(kit, 1).assembly().id();
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        Operator auditor = stock.access.operator(Access.unique("auditor"), "auditor@*");
        Operator field = stock.access.operator(Access.unique("field"), "field@HAR");
        NewAssembly wanted = new NewAssembly(HAR, "STORE", kit.sku(), 1, Optional.empty());
        NewBreakUp apart = new NewBreakUp(HAR, "STORE", kit.sku(), Optional.empty(), 1);
        assertThatThrownBy(() -> assemblies.get(id, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assemblies.assemble(claim(), wanted, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assemblies.breakUp(claim(), apart, away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assemblies.reverse(claim(), id, "x", away)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> kits.list(HAR, Optional.empty(), "", 1, away)).isInstanceOf(NotFound.class);
        assertThat(assemblies.get(id, auditor).assembly().id()).isEqualTo(id);
        assertThatThrownBy(() -> assemblies.assemble(claim(), wanted, auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> assemblies.reverse(claim(), id, "x", auditor)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> assemblies.get(id, field)).isInstanceOf(Forbidden.class);
    }

    @Test
    void lists_the_latest_first_by_pages_and_only_for_the_operators_centres() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        stock.receive(soap, at("STORE"), 3);
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stock.access.clock.advance(Duration.ofSeconds(1));
            made.add(0, assemble(kit, 1).assembly().id());
        }
        Operator both = stock.access.operator(Access.unique("both"), "warehouse@HAR", "manager@BAN");
        AssemblyFilter har = new AssemblyFilter("HAR", null, null, null, null, null);
        for (Operator by : List.of(keeper, both, chief)) {
            List<AssemblyRow> first = assemblies.list(AssemblyFilter.ALL, PlaceInTime.FIRST, 2, by);
            PlaceInTime next = PlaceInTime.parse(first.get(1).place().toString());
            assertThat(first).extracting(row -> row.assembly().id()).containsExactlyElementsOf(made.subList(0, 2));
            assertThat(assemblies.list(har, next, 1, by))
                    .extracting(row -> row.assembly().id())
                    .containsExactly(made.get(2));
        }
        Operator away = stock.access.operator(Access.unique("away"), "warehouse@BAN");
        assertThat(assemblies.list(AssemblyFilter.ALL, PlaceInTime.FIRST, 10, away))
                .isEmpty();
        assertThatThrownBy(() -> assemblies.list(har, PlaceInTime.FIRST, 10, away))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_is_filtered_by_kind_kit_operator_and_period() {
        Item soap = item();
        Item kit = kit(of(soap, 1));
        stock.receive(soap, at("STORE"), 3);
        UUID made = assemble(kit, 1).assembly().id();
        String sku = kit.sku().value();
        String by = keeper.username().value();
        LocalDate today = kits.today(HAR, stock.access.clock.instant());
        for (Operator reader : List.of(keeper, chief)) {
            assertThat(listed(new AssemblyFilter(null, AssemblyKind.ASSEMBLE, sku, by, today, today), reader))
                    .containsExactly(made);
            for (AssemblyFilter other : List.of(
                    new AssemblyFilter("HAR", AssemblyKind.BREAK_UP, sku, null, null, null),
                    new AssemblyFilter("HAR", null, sku, "somebody", null, null),
                    new AssemblyFilter("HAR", null, soap.sku().value(), null, null, null),
                    new AssemblyFilter("HAR", null, sku, null, today.plusDays(1), null),
                    new AssemblyFilter("HAR", null, sku, null, null, today.minusDays(1)))) {
                assertThat(listed(other, reader)).isEmpty();
            }
        }
    }

    private List<UUID> listed(AssemblyFilter filter, Operator by) {
        return assemblies.list(filter, PlaceInTime.FIRST, 100, by).stream()
                .map(row -> row.assembly().id())
                .toList();
    }
}
