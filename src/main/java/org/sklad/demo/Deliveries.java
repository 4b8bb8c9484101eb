package org.sklad.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.goods.lots.Money;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.platform.db.IdempotencyKey;

/** The consignments: many kinds of goods in the first days, later one kind at a time. */
final class Deliveries {
    private enum Load {
        HYGIENE("B-01"),
        GROWN_UPS("A-01"),
        FOOD("C-01"),
        WINTER("A-01"),
        CHILDREN("A-02"),
        MEDICINES("M-01"),
        BEDDING("B-02"),
        BABIES("A-02");

        private final String shelf;

        Load(String shelf) {
            this.shelf = shelf;
        }
    }

    private static final List<String> DONORS = List.of(
            "Фондация „Топла зима“",
            "Дарителски кръг „Родопи“",
            "Сдружение „Заедно по пътя“",
            "Кооперация „Мляко и хляб“",
            "Аптечен фонд „Здравец“",
            "Nordlicht Hilfe e.V.");
    private static final List<String> GRANTS = List.of("", "", "", "ZIMA-2", "PRIEM-7");

    /** Every sixth consignment is announced, and fewer units arrive than announced. */
    private static final int ANNOUNCED = 6;

    /** Days of margin: announced goods arrive some days later and are then nearer to their expiry date. */
    private static final int ON_THE_WAY = 14;

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final Assortment assortment;
    private final Bills bills;
    private int made;

    Deliveries(DemoContext scene, List<DemoCentre> sites, Assortment assortment) {
        this.scene = scene;
        this.sites = sites;
        this.assortment = assortment;
        this.bills = new Bills(scene, sites.size());
    }

    void plan() {
        LocalDate begin = Days.workingFrom(scene.days().first());
        Load[] loads = Load.values();
        for (DemoCentre site : sites) {
            scene.agenda().plan(scene.days().at(begin, 8, 10), () -> receive(site, loads[0], loads[1], loads[2]));
            scene.agenda().plan(scene.days().at(begin, 8, 25), () -> receive(site, loads[3], loads[4]));
            scene.agenda().plan(scene.days().at(begin, 8, 40), () -> receive(site, loads[5], loads[6], loads[7]));
        }
        List<LocalDate> days = scene.days().working();
        int rest = Math.max(0, scene.scale().consignments() - 3 * sites.size());
        for (int i = 0; i < rest; i++) {
            LocalDate day = days.get(1 + (days.size() - 2) * i / rest);
            DemoCentre site = scene.chance().percent(sites.get(0).share()) ? sites.get(0) : sites.get(1);
            Load load = loads[i % loads.length];
            boolean announced = i % ANNOUNCED == ANNOUNCED - 1;
            scene.agenda()
                    .plan(
                            scene.days().between(day, 9, 15, scene.chance()),
                            announced ? () -> announce(site, load) : () -> receive(site, load));
        }
        scene.agenda()
                .plan(
                        scene.days().at(days.get(days.size() - 1), 15, 20),
                        () -> open(sites.get(0), incoming(Load.WINTER)));
    }

    private void receive(DemoCentre site, Load... loads) {
        List<Incoming> lines = new ArrayList<>();
        for (Load load : loads) {
            lines.addAll(incoming(load));
        }
        IdempotencyKey claim = scene.claim();
        scene.features()
                .receiving
                .consignments
                .add(
                        claim,
                        consignment(site, ConsignmentState.RECEIVED, lines),
                        site.crew().warehouse());
        store(site, claim);
        bills.expect(site, claim.id(), lines);
    }

    /** Announces a consignment and receives it two working days later, with two units less of one line. */
    private void announce(DemoCentre site, Load load) {
        List<Incoming> expected = incoming(load);
        IdempotencyKey claim = open(site, expected);
        LocalDate day = Days.plusWorking(scene.today(), 2);
        scene.agenda().plan(scene.days().at(day, 10, scene.chance().between(0, 40)), () -> {
            Incoming first = expected.get(0);
            long there = first.quantity().orElseThrow();
            List<Incoming> arrived = new ArrayList<>(expected);
            arrived.set(0, with(first, Math.max(1, there - 2)));
            scene.features()
                    .receiving
                    .consignmentLines
                    .receive(scene.claim(), claim.id(), arrived, "", site.crew().warehouse());
            scene.features()
                    .receiving
                    .consignments
                    .complete(
                            scene.claim(),
                            claim.id(),
                            "Два броя по-малко от обявеното, един кашон беше отворен.",
                            site.crew().warehouse());
            store(site, claim);
        });
    }

    /** Announces goods, which nobody has inspected yet. The reason for taking a short-dated medicine is given on arrival. */
    private IdempotencyKey open(DemoCentre site, List<Incoming> coming) {
        IdempotencyKey claim = scene.claim();
        List<Incoming> expected =
                coming.stream().map(line -> line.found(Inspection.GOOD)).toList();
        scene.features()
                .receiving
                .consignments
                .add(
                        claim,
                        consignment(site, ConsignmentState.EXPECTED, expected),
                        site.crew().warehouse());
        return claim;
    }

    private NewConsignment consignment(DemoCentre site, ConsignmentState state, List<Incoming> lines) {
        made++;
        return new NewConsignment(
                site.code(),
                DemoCentre.STORE,
                scene.chance().of(DONORS),
                scene.chance().of(GRANTS),
                String.format(Locale.ROOT, "D-%04d-%03d", scene.today().getYear(), made),
                state,
                lines);
    }

    private void store(DemoCentre site, IdempotencyKey claim) {
        scene.features()
                .receiving
                .consignments
                .get(claim.id(), site.crew().warehouse())
                .lines()
                .forEach(line -> site.storeroom()
                        .receive(
                                line.sku(),
                                line.lot(),
                                line.locationCode(),
                                line.expiresOn().value(),
                                line.quantity()));
    }

    private List<Incoming> incoming(Load load) {
        return switch (load) {
            case HYGIENE -> hygiene();
            case GROWN_UPS -> clothes(load, 12, Assortment.GROWN_UPS);
            case CHILDREN -> clothes(load, 10, Assortment.CHILDREN);
            case BABIES -> babies();
            case WINTER -> winter();
            case BEDDING -> each(load, Assortment.BEDDING, 24, 60);
            case FOOD -> food();
            case MEDICINES -> medicines();
        };
    }

    private List<Incoming> hygiene() {
        List<Incoming> lines = new ArrayList<>(each(Load.HYGIENE, Assortment.HYGIENE, 25, 70));
        long pads = 20L * scene.chance().between(15, 30);
        lines.add(line(Load.HYGIENE, assortment.single(Assortment.SANITARY_PADS), pads));
        return lines;
    }

    private List<Incoming> babies() {
        List<Incoming> lines = clothes(Load.BABIES, 7, Assortment.BABIES);
        for (Sku size : assortment.sizes(Assortment.DIAPERS)) {
            lines.add(line(Load.BABIES, size, 50L * scene.chance().between(3, 8)));
        }
        return lines;
    }

    private List<Incoming> winter() {
        boolean cold = Days.isCold(scene.today().plusDays(30));
        return cold ? clothes(Load.WINTER, 10, Assortment.WINTER) : clothes(Load.GROWN_UPS, 12, Assortment.GROWN_UPS);
    }

    private List<Incoming> food() {
        List<Incoming> lines = new ArrayList<>(each(Load.FOOD, Assortment.FREE, 40, 120));
        LocalDate expiresOn = scene.today().plusDays(scene.chance().between(25, 200));
        lines.add(line(
                        Load.FOOD,
                        assortment.single(Assortment.TINS),
                        scene.chance().between(60, 120))
                .lot("K" + scene.chance().between(100, 999), expiresOn));
        return lines;
    }

    private List<Incoming> medicines() {
        List<Incoming> lines = new ArrayList<>();
        for (Sku sku : scene.chance().some(Assortment.medicines(), 8)) {
            int packs = scene.chance().between(5, 15);
            boolean old = scene.chance().percent(30);
            int days = old ? scene.chance().between(20, 75) : scene.chance().between(100, 700);
            Inspection found = days < MedicineGate.USUAL_DAYS + ON_THE_WAY
                    ? Inspection.of(Condition.GOOD, "Нужни са сега; раздават се първи.")
                    : Inspection.GOOD;
            lines.add(line(Load.MEDICINES, sku, 20L * packs)
                    .lot(lotNumber(), scene.today().plusDays(days))
                    .found(found));
        }
        return lines;
    }

    private String lotNumber() {
        return String.format(
                Locale.ROOT,
                "%c%05d",
                'A' + scene.chance().between(0, 25),
                scene.chance().between(0, 99_999));
    }

    /** Makes lines for some styles in all their sizes. */
    private List<Incoming> clothes(Load load, int styles, List<Integer> choice) {
        List<Incoming> lines = new ArrayList<>();
        for (int style : scene.chance().some(choice, styles)) {
            List<Sku> sizes = assortment.sizes(style);
            for (int i = 0; i < sizes.size(); i++) {
                int pieces = sizes.size() == 1
                        ? scene.chance().between(15, 40)
                        : scene.chance().between(1, 5);
                lines.add(line(load, sizes.get(i), pieces));
            }
        }
        return lines;
    }

    private List<Incoming> each(Load load, List<Integer> styles, int least, int most) {
        List<Incoming> lines = new ArrayList<>();
        for (int style : styles) {
            assortment
                    .sizes(style)
                    .forEach(sku -> lines.add(line(load, sku, scene.chance().between(least, most))));
        }
        return lines;
    }

    private Incoming line(Load load, Sku sku, long quantity) {
        Optional<Money> value = scene.chance().percent(40)
                ? Optional.of(new Money(scene.chance().between(50, 2_500), "EUR"))
                : Optional.empty();
        return new Incoming(
                Optional.of(sku),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                value,
                Optional.of(load.shelf));
    }

    private static Incoming with(Incoming line, long quantity) {
        return new Incoming(
                        line.item(),
                        line.code(),
                        Optional.of(quantity),
                        line.times(),
                        line.number(),
                        line.expiresOn(),
                        line.unitValue(),
                        line.location())
                .found(line.inspection());
    }
}
