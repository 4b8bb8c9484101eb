package org.sklad.goods.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.CompositionLine;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.crypto.Randomness;

/** Assignment of parts to kits. */
class BatchingTest {
    private static final Randomness RANDOMNESS = new Randomness(new SecureRandom());
    private static final Sku SOAP = new Sku("SOAP");
    private static final Sku TOWEL = new Sku("TOWEL");
    private static final LocationId STORE = LocationId.of(OwnCode.random(CodeKind.LOCATION, RANDOMNESS));

    private static LotCode lot() {
        return LotCode.of(OwnCode.random(CodeKind.LOT, RANDOMNESS));
    }

    private static Pick pick(int line, Sku sku, LotCode lot, long quantity) {
        StockAtPlace standing = new StockAtPlace(
                sku,
                lot,
                BoxCode.LOOSE,
                STORE,
                new LocationCode("STORE"),
                LocationKind.STORE,
                Expiry.NEVER,
                LotStatus.AVAILABLE,
                1_000);
        return new Pick(line, standing, quantity);
    }

    @Test
    void kits_made_of_the_same_lots_are_one_batch() {
        LotCode soap = lot();
        LotCode towel = lot();
        List<Batch> batches = Batching.of(
                List.of(new CompositionLine(SOAP, 3), new CompositionLine(TOWEL, 1)),
                10,
                List.of(pick(1, SOAP, soap, 30), pick(2, TOWEL, towel, 10)));
        assertThat(batches).singleElement().satisfies(batch -> {
            assertThat(batch.kits()).isEqualTo(10);
            assertThat(batch.content()).containsOnly(Map.entry(soap, 3L), Map.entry(towel, 1L));
        });
    }

    @Test
    void a_kit_with_the_end_of_a_lot_is_a_batch_of_its_own() {
        LotCode first = lot();
        LotCode second = lot();
        List<Batch> batches = Batching.of(
                List.of(new CompositionLine(SOAP, 3)), 4, List.of(pick(1, SOAP, first, 5), pick(1, SOAP, second, 7)));
        assertThat(batches).extracting(Batch::kits).containsExactly(1L, 1L, 2L);
        assertThat(batches.get(0).content()).containsOnly(Map.entry(first, 3L));
        assertThat(batches.get(1).content()).containsOnly(Map.entry(first, 2L), Map.entry(second, 1L));
        assertThat(batches.get(2).content()).containsOnly(Map.entry(second, 3L));
    }

    /** Parts of one lot from two places make the same kit. */
    @Test
    void the_place_of_a_lot_makes_no_difference() {
        LotCode lot = lot();
        List<Batch> batches = Batching.of(
                List.of(new CompositionLine(SOAP, 2)), 3, List.of(pick(1, SOAP, lot, 3), pick(1, SOAP, lot, 3)));
        assertThat(batches).singleElement().satisfies(batch -> {
            assertThat(batch.kits()).isEqualTo(3);
            assertThat(batch.content()).containsOnly(Map.entry(lot, 2L));
            assertThat(batch.taken().stream().mapToLong(Pick::quantity).sum()).isEqualTo(6);
        });
    }

    @Test
    void all_chosen_goods_go_in_and_every_kit_is_complete() {
        Random random = new Random(16);
        for (int i = 0; i < 500; i++) {
            long kits = 1L + random.nextInt(50);
            List<CompositionLine> parts = List.of(
                    new CompositionLine(SOAP, 1L + random.nextInt(4)),
                    new CompositionLine(TOWEL, 1L + random.nextInt(3)));
            List<Pick> picks = new ArrayList<>();
            Map<LotCode, Long> chosen = new HashMap<>();
            for (int line = 1; line <= parts.size(); line++) {
                CompositionLine part = parts.get(line - 1);
                for (long left = part.quantity() * kits; left > 0; ) {
                    long some = Math.min(left, 1L + random.nextInt(20));
                    Pick pick = pick(line, part.item(), lot(), some);
                    picks.add(pick);
                    chosen.put(pick.from().lot(), some);
                    left -= some;
                }
            }
            List<Batch> batches = Batching.of(parts, kits, picks);
            Map<LotCode, Long> packed = new HashMap<>();
            batches.forEach(batch ->
                    batch.content().forEach((lot, each) -> packed.merge(lot, each * batch.kits(), Long::sum)));
            assertThat(packed).isEqualTo(chosen);
            assertThat(batches.stream().mapToLong(Batch::kits).sum()).isEqualTo(kits);
            assertThat(batches).hasSizeLessThanOrEqualTo(2 * picks.size() + 1);
        }
    }
}
