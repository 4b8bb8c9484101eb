package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.lots.Money;
import org.sklad.goods.purchases.NewInvoice;

/** Invoices: goods of a grant were bought, and their invoice comes by post some days later. */
final class Bills {
    private static final List<String> SUPPLIERS =
            List.of("Склад за хигиена „Чисто“ ООД", "Текстил „Марица“ ЕООД", "Търговия на едро „Хляб и сол“ АД");

    /** A price that stands for the lines without one, in cents. */
    private static final long USUAL = 4_900;

    private final DemoContext scene;
    private final List<byte[]> photos;
    private int made;

    /** @param seed of the pictures, which must not change the other choices of the demo */
    Bills(DemoContext scene, long seed) {
        this.scene = scene;
        this.photos = SampleSignature.some(2, new Chance(seed));
    }

    /** Plans the invoice of a consignment if a grant paid for it. */
    void expect(DemoCentre site, UUID consignment, List<Incoming> lines) {
        boolean bought = scene.features()
                .receiving
                .consignments
                .get(consignment, site.crew().warehouse())
                .consignment()
                .fundingSource()
                .isKnown();
        if (bought) {
            LocalDate day = Days.plusWorking(scene.today(), 2);
            if (!day.isAfter(scene.days().last())) {
                scene.agenda().plan(scene.days().at(day, 14, 5), () -> record(site, consignment, lines));
            }
        }
    }

    private void record(DemoCentre site, UUID consignment, List<Incoming> lines) {
        made++;
        long cents = USUAL
                + lines.stream()
                        .mapToLong(each -> each.unitValue().map(Money::minor).orElse(0L)
                                * each.quantity().orElse(0L))
                        .sum();
        scene.features()
                .purchases
                .invoices
                .record(
                        scene.claim(),
                        consignment,
                        new NewInvoice(
                                SUPPLIERS.get(made % SUPPLIERS.size()),
                                String.format(Locale.ROOT, "%010d", 4_100 + 17 * made),
                                scene.today(),
                                new Money(cents, "EUR")),
                        Optional.of(photos.get(made % photos.size())),
                        site.crew().warehouse());
    }
}
