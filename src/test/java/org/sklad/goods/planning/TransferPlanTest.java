package org.sklad.goods.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.planning.Suggestion.Cause;
import org.sklad.platform.crypto.Randomness;

/** The balance of one item over the centres: shortages, surpluses, and the rest for the donors. */
class TransferPlanTest {
    private final Item soap = item(TestItems.item("SOAP"));

    private static Item item(TestItems of) {
        OwnCode code = OwnCode.random(CodeKind.ITEM, new Randomness(new SecureRandom()));
        return new Item(of.sku(), code, of.facts(), 1);
    }

    private MeasuredItem at(String centre, long minimum, long target, long available, long used, long expiring) {
        Level level = new Level(new CentreCode(centre), soap.sku(), LevelBasis.UNITS, minimum, target);
        return measured(level.centre(), Optional.of(level), available, used, expiring);
    }

    private MeasuredItem without(String centre, long available, long used, long expiring) {
        return measured(new CentreCode(centre), Optional.empty(), available, used, expiring);
    }

    private MeasuredItem measured(CentreCode centre, Optional<Level> level, long available, long used, long expiring) {
        return needed(centre, level, available, 0, used, expiring);
    }

    private MeasuredItem needed(
            CentreCode centre, Optional<Level> level, long available, long needed, long used, long expiring) {
        return new MeasuredItem(
                soap,
                new StockFigures(
                        centre,
                        soap.sku(),
                        soap.category(),
                        soap.unit(),
                        level,
                        Optional.empty(),
                        true,
                        available,
                        available,
                        needed,
                        used,
                        90,
                        expiring),
                0);
    }

    @Test
    void goods_that_people_need_are_requested_and_not_given_to_another_centre() {
        MeasuredItem lacks = needed(new CentreCode("BAN"), Optional.empty(), 2, 12, 0, 0);
        MeasuredItem keeps = needed(new CentreCode("HAR"), Optional.empty(), 10, 7, 0, 10);
        assertThat(lacks.reasons()).containsExactly(ShortReason.NEEDS);
        TransferPlan balanced = TransferPlan.of(List.of(lacks, keeps));
        assertThat(balanced.missing()).isEqualTo(10);
        assertThat(ways(balanced)).containsExactly(tuple("HAR", "BAN", 3L, Cause.EXPIRES));
        assertThat(balanced.asked()).isEqualTo(7);
    }

    private static List<org.assertj.core.groups.Tuple> ways(TransferPlan balanced) {
        return balanced.suggestions().stream()
                .map(each -> tuple(each.from().value(), each.to().value(), each.quantity(), each.cause()))
                .toList();
    }

    @Test
    void goods_above_the_target_go_to_a_centre_that_is_short() {
        TransferPlan balanced = TransferPlan.of(List.of(at("BAN", 10, 40, 4, 0, 0), at("HAR", 10, 40, 100, 0, 0)));
        assertThat(ways(balanced)).containsExactly(tuple("HAR", "BAN", 36L, Cause.IDLE));
        assertThat(balanced.missing()).isEqualTo(36);
        assertThat(balanced.asked()).isZero();
    }

    @Test
    void the_appeal_has_what_no_centre_can_spare() {
        TransferPlan balanced = TransferPlan.of(List.of(at("BAN", 10, 40, 4, 0, 0), at("HAR", 10, 40, 50, 0, 0)));
        assertThat(balanced.covered()).isEqualTo(10);
        assertThat(balanced.asked()).isEqualTo(26);
    }

    /** Between minimum and target, a centre neither asks nor gives. */
    @Test
    void a_centre_with_just_enough_keeps_its_goods() {
        TransferPlan balanced = TransferPlan.of(List.of(at("BAN", 10, 40, 4, 0, 0), at("HAR", 10, 40, 40, 0, 0)));
        assertThat(balanced.suggestions()).isEmpty();
        assertThat(balanced.asked()).isEqualTo(36);
        assertThat(at("BAN", 10, 40, 10, 0, 0).isShort()).isFalse();
    }

    @Test
    void a_centre_without_a_level_keeps_its_use_of_90_days() {
        TransferPlan balanced = TransferPlan.of(List.of(at("BAN", 10, 40, 0, 0, 0), without("HAR", 50, 30, 0)));
        assertThat(ways(balanced)).containsExactly(tuple("HAR", "BAN", 20L, Cause.IDLE));
    }

    @Test
    void goods_that_would_expire_unused_go_first() {
        TransferPlan balanced = TransferPlan.of(
                List.of(at("BAN", 10, 40, 0, 0, 0), without("HAR", 500, 0, 0), at("SOF", 10, 60, 50, 20, 45)));
        assertThat(ways(balanced))
                .containsExactly(tuple("SOF", "BAN", 25L, Cause.EXPIRES), tuple("HAR", "BAN", 15L, Cause.IDLE));
    }

    @Test
    void the_centre_that_runs_out_first_is_supplied_first() {
        TransferPlan balanced = TransferPlan.of(
                List.of(at("BAN", 50, 60, 40, 30, 0), at("HAR", 50, 60, 40, 90, 0), without("SOF", 30, 0, 0)));
        assertThat(ways(balanced))
                .containsExactly(tuple("SOF", "HAR", 20L, Cause.IDLE), tuple("SOF", "BAN", 10L, Cause.IDLE));
        assertThat(balanced.asked()).isEqualTo(10);
    }

    @Test
    void a_short_centre_gives_nothing_even_if_goods_expire() {
        assertThat(at("BAN", 100, 100, 50, 0, 50).spare()).isZero();
    }

    /** No stock is given twice, no centre gets more than it lacks, and donors are asked for exactly the rest. */
    @Test
    void random_centres_get_a_balanced_plan() {
        long seed = new SecureRandom().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<MeasuredItem> centres = random.ints(1 + random.nextInt(6), 0, 60)
                    .mapToObj(available -> random.nextBoolean()
                            ? at(
                                    "C" + random.nextInt(1_000_000_000),
                                    1 + random.nextInt(30),
                                    31 + random.nextInt(30),
                                    available,
                                    random.nextInt(40),
                                    random.nextInt(available + 1))
                            : without(
                                    "C" + random.nextInt(1_000_000_000),
                                    available,
                                    random.nextInt(40),
                                    random.nextInt(available + 1)))
                    .toList();
            TransferPlan balanced = TransferPlan.of(centres);
            for (MeasuredItem each : centres) {
                long given = balanced.suggestions().stream()
                        .filter(way -> way.from().equals(each.centre()))
                        .mapToLong(Suggestion::quantity)
                        .sum();
                long got = balanced.suggestions().stream()
                        .filter(way -> way.to().equals(each.centre()))
                        .mapToLong(Suggestion::quantity)
                        .sum();
                assertThat(given).as("seed %d", seed).isBetween(0L, each.spare());
                assertThat(given).as("seed %d", seed).isLessThanOrEqualTo(each.available());
                assertThat(got).as("seed %d", seed).isBetween(0L, each.missing());
            }
            long spare = centres.stream().mapToLong(MeasuredItem::spare).sum();
            assertThat(balanced.asked()).as("seed %d", seed).isEqualTo(Math.max(0, balanced.missing() - spare));
        }
    }
}
