package org.sklad.goods.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Kit compositions, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositionsTest {
    private TestDatabases databases;
    private Database database;
    private Access access;
    private Compositions compositions;
    private Operator chief;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        database = databases.database();
        access = new Access(database);
        compositions = access.features.catalogue.compositions;
        chief = access.operator(Access.unique("chief"), "manager@*");
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        CatalogueChecks.ALL.forEach(check -> assertThat(database.read(check.violations()::apply))
                .as(check.name())
                .isEmpty());
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Item item() {
        return TestItems.item().in(database);
    }

    private static CompositionLine of(Item item, long quantity) {
        return new CompositionLine(item.sku(), quantity);
    }

    private void write(Item kit, CompositionLine... lines) {
        compositions.write(claim(), kit.sku(), List.of(lines), Optional.empty(), chief);
    }

    private void refused(Item kit, String key, CompositionLine... lines) {
        assertThatThrownBy(() -> write(kit, lines))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::message)
                                .extracting(message -> message.key())
                                .containsExactly(key));
    }

    @Test
    void a_changed_composition_is_a_new_version_and_the_old_one_is_kept() {
        Item kit = item();
        Item soap = item();
        Item towel = item();
        assertThat(compositions.list(kit.sku(), Integer.MAX_VALUE, 10)).isEmpty();
        write(kit, of(soap, 2));
        write(kit, of(soap, 2), of(towel, 1));
        List<CompositionView> versions = compositions.list(kit.sku(), Integer.MAX_VALUE, 10);
        assertThat(versions).extracting(each -> each.composition().version()).containsExactly(2, 1);
        assertThat(versions.get(0).composition().lines()).containsExactly(of(soap, 2), of(towel, 1));
        assertThat(versions.get(1).composition().lines()).containsExactly(of(soap, 2));
        assertThat(versions.get(0).item(towel.sku())).isEqualTo(towel);
        assertThat(compositions.list(kit.sku(), 2, 10)).hasSize(1);
        assertThat(compositions.get(kit.sku(), 1).composition().lines()).containsExactly(of(soap, 2));
        Composition inUse =
                database.read(handle -> Compositions.current(handle, kit.sku())).orElseThrow();
        assertThat(inUse.version()).isEqualTo(2);
        assertThatThrownBy(() -> compositions.get(kit.sku(), 3)).isInstanceOf(NotFound.class);
        refused(kit, "catalogue.parts.same", of(towel, 1), of(soap, 2));
        write(kit, of(soap, 2));
        assertThat(compositions.list(kit.sku(), Integer.MAX_VALUE, 1))
                .extracting(each -> each.composition().version())
                .containsExactly(3);
    }

    @Test
    void an_item_that_cannot_be_in_a_kit_is_refused_at_its_line() {
        Item kit = item();
        Item soap = item();
        Item pills = TestItems.paracetamol().in(database);
        Item other = item();
        write(other, of(soap, 1));
        assertThatThrownBy(() -> write(
                        kit,
                        of(soap, 1),
                        of(soap, 2),
                        of(pills, 1),
                        of(other, 1),
                        of(kit, 1),
                        new CompositionLine(new Sku("NOBODYS"), 1)))
                .isInstanceOfSatisfying(InvalidFields.class, refusal -> {
                    assertThat(refusal.errors())
                            .extracting(FieldError::field)
                            .containsExactly(
                                    "lines[1].item",
                                    "lines[2].item",
                                    "lines[3].item",
                                    "lines[4].item",
                                    "lines[5].item");
                    assertThat(refusal.errors())
                            .extracting(error -> error.message().key())
                            .containsExactly(
                                    "catalogue.parts.twice",
                                    "catalogue.parts.medicine",
                                    "catalogue.parts.kit",
                                    "catalogue.parts.itself",
                                    "catalogue.parts.no-item");
                });
        assertThat(compositions.list(kit.sku(), Integer.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void an_item_that_cannot_be_a_kit_is_refused() {
        Item soap = item();
        refused(TestItems.paracetamol().unit(Unit.PIECE).in(database), "catalogue.parts.medicine", of(soap, 1));
        refused(TestItems.item().unit(Unit.G).in(database), "catalogue.parts.pieces", of(soap, 1));
        Item part = item();
        Item kit = item();
        write(kit, of(part, 1));
        refused(part, "catalogue.parts.in-kit", of(soap, 1));
        // An item that is no longer a part of a kit may be a kit.
        write(kit, of(soap, 1));
        write(part, of(soap, 3));
        assertThat(compositions.list(part.sku(), Integer.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void a_kit_and_its_parts_cannot_become_medicines_and_are_counted_in_pieces() {
        Items items = access.features.catalogue.items;
        Item kit = item();
        Item part = item();
        write(kit, of(part, 1));
        ItemFacts medicine = TestItems.paracetamol().unit(Unit.PIECE).facts();
        ItemFacts weighed = TestItems.item().unit(Unit.G).facts();
        for (Item named : List.of(kit, part)) {
            assertThatThrownBy(() -> items.change(named.sku(), 1, medicine, Optional.empty(), chief))
                    .isInstanceOf(InvalidFields.class);
            assertThatThrownBy(() -> items.change(named.sku(), 1, weighed, Optional.empty(), chief))
                    .isInstanceOf(InvalidFields.class);
        }
        assertThat(items.change(item().sku(), 1, weighed, Optional.empty(), chief)
                        .unit())
                .isEqualTo(Unit.G);
    }

    @Test
    void only_managers_of_all_centres_write_compositions() {
        Item kit = item();
        List<CompositionLine> lines = List.of(of(item(), 1));
        for (String role : List.of("manager@HAR", "warehouse@*", "administrator@*", "auditor@*")) {
            Operator other = access.operator(Access.unique("other"), role);
            assertThatThrownBy(() -> compositions.write(claim(), kit.sku(), lines, Optional.empty(), other))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> compositions.write(claim(), new Sku("NOBODYS"), lines, Optional.empty(), chief))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_repeated_id_writes_one_version_and_other_content_is_refused() throws Exception {
        Item kit = item();
        List<CompositionLine> lines = List.of(of(item(), 1));
        IdempotencyKey claim = claim();
        List<Object> answers =
                Together.run(5, () -> compositions.write(claim, kit.sku(), lines, Optional.empty(), chief));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        IdempotencyKey other = new IdempotencyKey(claim.id(), "other");
        assertThatThrownBy(() -> compositions.write(other, kit.sku(), lines, Optional.empty(), chief))
                .isInstanceOf(IdReused.class);
        assertThat(compositions.get(claim.id()).composition().version()).isEqualTo(1);
    }

    @Test
    void a_version_that_the_manager_did_not_see_is_not_replaced() {
        Item kit = item();
        List<CompositionLine> first = List.of(of(item(), 1));
        List<CompositionLine> second = List.of(of(item(), 2));
        List<CompositionLine> third = List.of(of(item(), 3));
        Optional<Integer> none = Optional.of(0);
        IdempotencyKey claim = claim();
        assertThat(compositions.write(claim, kit.sku(), first, none, chief)).isTrue();
        assertThatThrownBy(() -> compositions.write(claim(), kit.sku(), second, none, chief))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(compositions.write(claim(), kit.sku(), second, Optional.of(1), chief))
                .isTrue();
        assertThatThrownBy(() -> compositions.write(claim(), kit.sku(), third, Optional.of(1), chief))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(compositions.write(claim, kit.sku(), first, none, chief))
                .as("repeated")
                .isFalse();
        assertThat(compositions.list(kit.sku(), Integer.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void simultaneous_versions_get_different_numbers() throws Exception {
        Item kit = item();
        List<Item> parts = List.of(item(), item(), item(), item());
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
        List<Object> answers = Together.run(4, () -> {
            List<CompositionLine> lines = List.of(of(parts.get(next.getAndIncrement()), 1));
            return compositions.write(claim(), kit.sku(), lines, Optional.empty(), chief);
        });
        assertThat(answers).containsOnly(true);
        assertThat(compositions.list(kit.sku(), Integer.MAX_VALUE, 10))
                .extracting(each -> each.composition().version())
                .containsExactly(4, 3, 2, 1);
    }
}
