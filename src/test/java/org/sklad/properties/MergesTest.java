package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.TestRules;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.counts.NewCount;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.kits.NewAssembly;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.openings.NewOpening;
import org.sklad.goods.openings.OpeningEntry;
import org.sklad.goods.planning.LeadTime;
import org.sklad.goods.planning.Level;
import org.sklad.goods.planning.LevelBasis;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.goods.stock.BalanceFilter;
import org.sklad.goods.stock.BalanceLine;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.MovementFilter;
import org.sklad.goods.stock.Stock;
import org.sklad.goods.stock.StockCards;
import org.sklad.goods.transfers.NewTransfer;
import org.sklad.goods.transfers.TransferState;
import org.sklad.harness.EveryDocument;
import org.sklad.oversight.reports.OnHandFilter;
import org.sklad.oversight.reports.ReportPlace;
import org.sklad.oversight.reports.Reports;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusals;

/** A duplicate item is merged in all its records, and separated again to the unit. On either engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergesTest {
    private static final CentreCode HAR = new CentreCode("HAR");
    private static final LocalDate SPRING = LocalDate.of(2033, 4, 30);

    private TestDatabases databases;
    private EveryDocument documents;
    private TestStock world;
    private Desk desk;
    private Items items;
    private Stock stock;
    private StockCards cards;
    private Operator by;
    private Operator chief;
    private Place store;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        documents = new EveryDocument(
                new TestStock(databases.database()), databases.folder().path());
        desk = documents.desk;
        world = desk.stock;
        items = desk.access.features.catalogue.items;
        stock = desk.access.features.stock.stock;
        cards = desk.access.features.stock.cards;
        by = documents.by;
        chief = documents.chief;
        store = world.store("HAR");
    }

    @AfterEach
    void nothing_is_broken() {
        assertThat(documents.violations()).isEmpty();
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item soap() {
        return TestItems.item().category(Category.OTHER).in(desk.database);
    }

    private void merge(Item item, Item into) {
        assertThat(documents.merges.merge(claim(), item.sku(), into.sku(), "The same", chief))
                .isTrue();
    }

    private void separate(Item item) {
        assertThat(documents.merges.reverse(claim(), item.sku(), "Two after all", chief))
                .isTrue();
    }

    /** Posts an opening of this lot. An empty number means a lot without a number. */
    private Lot lot(Item item, String number, LocalDate expiresOn, long quantity) {
        Incoming goods = Incoming.of(item.sku(), quantity);
        Incoming known = number.isEmpty() ? goods : goods.lot(number, expiresOn);
        documents.openings.post(claim(), new NewOpening(HAR, List.of(new OpeningEntry(known, "", ""))), by);
        Expiry expiry = number.isEmpty() ? Expiry.NEVER : new Expiry(expiresOn);
        return desk.database.read(handle -> {
            Sku sku = Skus.get(handle, item.sku()).sku();
            return Lots.find(handle, new LotKey(sku, number, expiry, Origin.UNKNOWN))
                    .orElseThrow();
        });
    }

    private List<BalanceLine> standing(Item item) {
        return stock.balances(BalanceFilter.at(HAR).of(item.sku()), Optional.empty(), 100, by);
    }

    private long units(Item item) {
        return standing(item).stream()
                .mapToLong(line -> line.balance().quantity())
                .sum();
    }

    private Sku meant(String code) {
        Goods goods = desk.access.features.stock.goods;
        GoodsMeaning good =
                desk.database.read(handle -> goods.find(handle, code, HAR)).orElseThrow();
        return ((GoodsMeaning.OfItem) good).item().sku();
    }

    private List<Sku> found(String words) {
        ItemFilter filter = new ItemFilter(Optional.empty(), Optional.empty(), words);
        return items.list(filter, ItemOrder.SKU, "", 100).stream()
                .map(Item::sku)
                .toList();
    }

    private long movements(Item item) {
        MovementFilter filter =
                new MovementFilter(Optional.of(HAR), Optional.of(item.sku()), Optional.empty(), Optional.empty());
        return cards.movements(filter, Optional.empty(), 100, by).size();
    }

    @Test
    void the_stock_of_a_merged_item_counts_for_the_other_lot_by_lot() {
        Item item = soap();
        Item into = soap();
        Lot early = lot(item, "L-1", SPRING, 5);
        Lot late = lot(into, "L-1", SPRING.plusYears(1), 7);
        Lot same = lot(item, "L-2", SPRING, 2);
        Lot other = lot(into, "L-2", SPRING, 3);
        merge(item, into);
        assertThat(units(into)).isEqualTo(17);
        assertThat(units(item)).as("requested by its old code").isEqualTo(17);
        assertThat(standing(item))
                .allSatisfy(line -> assertThat(line.item().sku()).isEqualTo(into.sku()));
        assertThat(movements(into)).isEqualTo(4);
        assertThat(movements(item)).isEqualTo(4);
        Beneficiary person = desk.adult(Sex.FEMALE, by);
        desk.give(Wish.to(person).item(into, 6), by);
        assertThat(world.quantity(early, store) + world.quantity(same, store) + world.quantity(other, store))
                .as("the earliest expiry of both items went first")
                .isEqualTo(4);
        assertThat(world.quantity(late, store)).isEqualTo(7);
        desk.give(Wish.to(person).item(item, 1), by);
        assertThat(units(into)).isEqualTo(10);
        assertThat(movements(into)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void codes_and_words_of_a_merged_item_find_the_other() {
        String word = "Мих" + UUID.randomUUID().toString().substring(0, 8);
        Item item = TestItems.item()
                .named(word, "")
                .category(Category.OTHER)
                .gtin("03800000000010", 10)
                .in(desk.database);
        Item into = soap();
        assertThat(found(word)).containsExactly(item.sku());
        merge(item, into);
        assertThat(meant("3800000000010")).isEqualTo(into.sku());
        assertThat(meant(item.ownCode().digits())).isEqualTo(into.sku());
        assertThat(found(word)).containsExactly(into.sku());
        assertThat(items.get(into.sku()).identifiers()).hasSize(1);
        assertThat(items.get(item.sku()).identifiers()).isEmpty();
        assertThat(items.get(item.sku()).countsAs()).isEqualTo(into.sku());
        long version = items.get(item.sku()).item().version();
        assertThatThrownBy(() -> items.change(item.sku(), version, item.facts(), Optional.empty(), chief))
                .is(Refusals.refused("catalogue.merged"));
        items.change(into.sku(), items.get(into.sku()).item().version(), into.facts(), Optional.empty(), chief);
        assertThat(found(word)).as("after a change of the item").containsExactly(into.sku());
        separate(item);
        assertThat(meant("3800000000010")).isEqualTo(item.sku());
        assertThat(found(word)).containsExactly(item.sku());
        assertThat(found(into.sku().value())).containsExactly(into.sku());
    }

    @Test
    void goods_given_under_either_item_count_for_rules() {
        Item item = soap();
        Item into = soap();
        lot(item, "", SPRING, 5);
        lot(into, "", SPRING, 5);
        String rule = "R-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        desk.rules.add(
                claim(),
                TestRules.rule(rule).of(RuleGoods.items(into.sku())).gives(3).build(),
                chief);
        String old = "O-" + rule;
        desk.rules.add(
                claim(),
                TestRules.rule(old).of(RuleGoods.items(item.sku())).gives(9).build(),
                chief);
        Beneficiary person = desk.adult(Sex.FEMALE, by);
        desk.give(Wish.to(person).item(item, 2), by);
        assertThat(desk.left(rule, person, by).quantity()).isEqualTo(3);
        merge(item, into);
        assertThat(desk.left(rule, person, by).quantity()).isEqualTo(1);
        desk.give(Wish.to(person).item(into, 1), by);
        assertThat(desk.left(rule, person, by).quantity()).isZero();
        assertThat(desk.left(old, person, by).quantity())
                .as("a rule about the merged item counts for the other")
                .isEqualTo(6);
        separate(item);
        assertThat(desk.left(rule, person, by).quantity()
                        + desk.left(old, person, by).quantity())
                .as("two of one item, and one of each")
                .isEqualTo(3 + 9 - 3);
    }

    @Test
    void reports_count_handouts_of_either_item() {
        Item item = soap();
        Item into = soap();
        lot(item, "", SPRING, 5);
        lot(into, "", SPRING, 7);
        desk.access.features.planning.proposals.setLeadTime(claim(), new LeadTime(HAR, 1), chief);
        desk.give(group(item, 4), by);
        desk.give(group(into, 4), by);
        assertThat(onHand(into)).containsExactly("4 3 false", "4 3 false");
        merge(item, into);
        assertThat(onHand(into)).containsExactly("8 4 false", "8 4 false");
        assertThat(onHand(item)).isEmpty();
        lot(item, "L-9", SPRING, 9);
        assertThat(onHand(into)).containsExactly("8 13 true", "8 13 true");
    }

    private static Wish group(Item item, long quantity) {
        return Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 1)).item(item, quantity);
    }

    /**
     * Returns what was used, what is available and whether it is enough, from the list of all items and from the lists filtered
     * by that result.
     */
    private List<String> onHand(Item item) {
        Reports reports = new Reports(
                desk.database,
                world.centres.centres(),
                desk.access.features.planning.shortages,
                desk.access.features.repairs.lists,
                desk.access.clock);
        return Stream.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(false))
                .map(enough -> new OnHandFilter(
                        HAR.value(), null, enough.map(String::valueOf).orElse(null)))
                .flatMap(filter -> reports.stockOnHand(filter, ReportPlace.FIRST, 1_000, by).stream())
                .filter(line -> line.item().sku().equals(item.sku()))
                .map(line -> line.used() + " " + line.available() + " " + line.enough())
                .toList();
    }

    @Test
    void open_documents_continue_after_a_merge() {
        Item item = soap();
        Item into = soap();
        lot(into, "", SPRING, 10);
        Item kit = documents.kit(List.of(item));
        IdempotencyKey announced = claim();
        documents.consignments.add(
                announced,
                new NewConsignment(
                        HAR,
                        "STORE",
                        "Каритас",
                        "",
                        "PL-7",
                        ConsignmentState.EXPECTED,
                        List.of(Incoming.of(item.sku(), 4))),
                by);
        IdempotencyKey draft = claim();
        documents.transfers.draft(
                draft,
                new NewTransfer(
                        LocationAddress.find("HAR/STORE").orElseThrow(),
                        LocationAddress.find("SOF/STORE").orElseThrow(),
                        List.of(NewMoveLine.of(item.sku(), 2))),
                by);
        merge(item, into);
        documents.consignmentLines.receive(claim(), announced.id(), List.of(Incoming.of(into.sku(), 3)), "", by);
        documents.consignmentLines.receive(claim(), announced.id(), List.of(Incoming.of(item.sku(), 1)), "", by);
        assertThat(documents.consignments.get(announced.id(), by).differences()).isEmpty();
        documents.transfers.dispatch(claim(), draft.id(), Optional.empty(), by);
        documents.assemblies.assemble(claim(), new NewAssembly(HAR, "STORE", kit.sku(), 3, Optional.empty()), by);
        assertThat(units(into)).isEqualTo(10 + 4 - 2 - 3);
        documents.transferReceipts.receive(claim(), draft.id(), List.of(NewMoveLine.of(item.sku(), 2)), "", by);
        assertThat(documents.transfers.get(draft.id(), by).transfer().state()).isEqualTo(TransferState.RECEIVED);
        separate(item);
    }

    @Test
    void a_merged_item_changes_its_kind_with_the_other() {
        Item item = soap();
        Item into = soap();
        merge(item, into);
        long version = items.get(into.sku()).item().version();
        ItemFacts tablets = TestItems.paracetamol().facts();
        items.change(into.sku(), version, tablets, Optional.empty(), chief);
        assertThat(items.get(item.sku()).item().facts().medicine()).isEqualTo(tablets.medicine());
        assertThat(items.get(item.sku()).item().unit()).isEqualTo(tablets.unit());
        items.change(into.sku(), version + 1, into.facts(), Optional.empty(), chief);
        assertThat(items.get(item.sku()).item().facts().medicine()).isEmpty();
        separate(item);
    }

    @Test
    void a_merged_item_gives_its_level_to_the_other_if_that_has_none() {
        Item item = soap();
        Item into = soap();
        CentreCode sof = new CentreCode("SOF");
        documents.levels.set(claim(), new Level(HAR, item.sku(), LevelBasis.UNITS, 10, 20), by);
        documents.levels.set(claim(), new Level(sof, item.sku(), LevelBasis.UNITS, 30, 40), by);
        documents.levels.set(claim(), new Level(sof, into.sku(), LevelBasis.UNITS, 50, 60), by);
        merge(item, into);
        assertThat(documents
                        .levels
                        .get(HAR, into.sku(), by)
                        .level()
                        .orElseThrow()
                        .minimum())
                .isEqualTo(10);
        assertThat(documents
                        .levels
                        .get(sof, into.sku(), by)
                        .level()
                        .orElseThrow()
                        .minimum())
                .isEqualTo(50);
        assertThat(documents
                        .levels
                        .get(sof, item.sku(), by)
                        .level()
                        .orElseThrow()
                        .minimum())
                .as("requested by its old code")
                .isEqualTo(50);
        separate(item);
        assertThat(documents.levels.find(HAR, into.sku(), by)).isEmpty();
        assertThat(documents
                        .levels
                        .get(sof, item.sku(), by)
                        .level()
                        .orElseThrow()
                        .minimum())
                .isEqualTo(30);
    }

    @Test
    void a_merge_is_reversed_exactly() {
        Item item = TestItems.item()
                .category(Category.OTHER)
                .gtin("03800000000027", 1)
                .in(desk.database);
        Item into = soap();
        Lot before = lot(item, "L-1", SPRING, 5);
        Lot its = lot(into, "L-1", SPRING.plusYears(1), 7);
        Map<String, List<Map<String, Object>>> kept = kept(item, into);
        merge(item, into);
        assertThat(kept(item, into)).isNotEqualTo(kept);
        separate(item);
        assertThat(kept(item, into)).isEqualTo(kept);
        merge(item, into);
        Lot since = lot(item, "L-3", SPRING.plusYears(2), 2);
        desk.give(Wish.toGroup(new Heads(Sex.MALE, AgeBand.FROM_18, 1)).item(into, 1), by);
        separate(item);
        assertThat(units(item)).isEqualTo(5 - 1);
        assertThat(units(into))
                .as("goods received after the merge stay with the other item")
                .isEqualTo(7 + 2);
        assertThat(List.of(world.quantity(before, store), world.quantity(its, store), world.quantity(since, store)))
                .containsExactly(4L, 7L, 2L);
    }

    /** Returns all data about items except their versions. */
    private Map<String, List<Map<String, Object>>> kept(Item... of) {
        List<String> skus = Stream.of(of).map(item -> item.sku().value()).toList();
        Map<String, List<Map<String, Object>>> kept = new LinkedHashMap<>();
        Map.of(
                        "items", "sku, counts_as",
                        "item_words", "word, sku",
                        "identifiers", "value, sku, quantity",
                        "lots", "code, made_as, sku, expiry_differs",
                        "balances", "lot, box, location, sku, quantity",
                        "levels", "centre, sku, minimum, target")
                .forEach((table, columns) -> kept.put(
                        table,
                        desk.database.read(handle -> handle.createQuery(
                                        "select <columns> from <table> where sku in (<skus>) order by <columns>")
                                .define("columns", columns)
                                .define("table", table)
                                .bindList("skus", skus)
                                .mapToMap()
                                .list())));
        return kept;
    }

    @Test
    void a_chain_of_merges_counts_as_its_last_item() {
        Item first = soap();
        Item second = soap();
        Item third = soap();
        lot(first, "", SPRING, 1);
        lot(second, "", SPRING, 2);
        lot(third, "", SPRING, 4);
        merge(first, second);
        merge(second, third);
        assertThat(units(third)).isEqualTo(7);
        assertThat(items.get(first.sku()).countsAs()).isEqualTo(third.sku());
        separate(second);
        assertThat(List.of(units(second), units(third))).containsExactly(3L, 4L);
        merge(second, third);
        separate(first);
        assertThat(List.of(units(first), units(third))).containsExactly(1L, 6L);
        assertThat(found(first.sku().value())).containsExactly(first.sku());
        separate(second);
        merge(third, second);
        assertThat(units(second)).as("merged in the other direction").isEqualTo(6);
    }

    @Test
    void a_recall_includes_merged_items() {
        Item item = soap();
        Item into = soap();
        Lot its = lot(item, "L-1", SPRING, 5);
        Lot other = lot(into, "L-1", SPRING, 7);
        merge(item, into);
        Lots lots = desk.access.features.ledger.lots;
        lots.recall(claim(), item.sku(), "Called back", chief);
        assertThat(List.of(its, other))
                .extracting(lot -> desk.access
                        .features
                        .stock
                        .lotCards
                        .get(lot.code(), by)
                        .lot()
                        .status())
                .containsOnly(LotStatus.RECALLED);
    }

    @Test
    void items_that_cannot_be_merged_are_refused() {
        Item item = soap();
        assertThatThrownBy(() -> merge(item, item)).isInstanceOf(InvalidFields.class);
        refused(item, TestItems.item().category(Category.HYGIENE).in(desk.database));
        refused(item, TestItems.item().category(Category.OTHER).unit(Unit.G).in(desk.database));
        Item personal = TestItems.item().category(Category.OTHER).sensitive().in(desk.database);
        refused(personal, soap());
        merge(soap(), personal);
        refused(item, documents.kit(List.of(soap())));
        refused(documents.kit(List.of(soap())), item);
        Item beside = soap();
        documents.kit(List.of(item, beside));
        refused(item, beside);
        Item weak = TestItems.paracetamol().in(desk.database);
        Item strong = TestItems.paracetamol()
                .medicine(new Medicine("paracetamol", "1 g", "tablet", "N02BE01", false, Medicine.ROOM))
                .in(desk.database);
        refused(weak, strong);
        merge(weak, TestItems.paracetamol().in(desk.database));
        Item counted = soap();
        IdempotencyKey count = claim();
        documents.counts.open(count, NewCount.of(HAR, counted.sku().value()), by);
        refused(counted, soap());
        refused(soap(), counted);
        documents.counts.discard(claim(), count.id(), Optional.empty(), by);
        merge(counted, soap());
        assertThatThrownBy(() -> merge(counted, soap())).is(Refusals.refused("catalogue.merged"));
        refused(soap(), counted);
        Sku nothing = new Sku("NO-SUCH-ITEM");
        assertThatThrownBy(() -> documents.merges.merge(claim(), nothing, item.sku(), "why", chief))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.merges.merge(claim(), item.sku(), nothing, "why", chief))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> separate(item)).is(Refusals.refused("catalogue.merge.none"));
    }

    private void refused(Item item, Item into) {
        assertThatThrownBy(() -> merge(item, into)).isInstanceOf(InvalidFields.class);
        assertThat(items.get(item.sku()).isMerged()).isFalse();
    }

    @Test
    void a_merge_has_one_effect_and_needs_a_manager_of_all_centres() {
        Item item = soap();
        Item into = soap();
        IdempotencyKey claim = claim();
        assertThatThrownBy(() -> documents.merges.merge(claim, item.sku(), into.sku(), "why", by))
                .isInstanceOf(Forbidden.class);
        assertThat(documents.merges.merge(claim, item.sku(), into.sku(), "why", chief))
                .isTrue();
        assertThat(documents.merges.merge(claim, item.sku(), into.sku(), "why", chief))
                .isFalse();
        IdempotencyKey other = new IdempotencyKey(claim.id(), "something else");
        assertThatThrownBy(() -> documents.merges.merge(other, item.sku(), into.sku(), "why", chief))
                .isInstanceOf(IdReused.class);
        assertThat(items.get(item.sku()).isMerged()).isTrue();
        IdempotencyKey back = claim();
        assertThatThrownBy(() -> documents.merges.reverse(back, item.sku(), "why", by))
                .isInstanceOf(Forbidden.class);
        assertThat(documents.merges.reverse(back, item.sku(), "why", chief)).isTrue();
        assertThat(documents.merges.reverse(back, item.sku(), "why", chief)).isFalse();
        assertThat(items.get(item.sku()).isMerged()).isFalse();
    }
}
