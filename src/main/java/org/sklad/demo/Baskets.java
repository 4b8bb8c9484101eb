package org.sklad.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Sex;

/** Goods for people at a desk: those that the default rules still allow, that fit them and that are in stock. */
record Baskets(DemoContext scene, Assortment assortment) {
    private static final String HYGIENE = "HYGIENE";
    private static final String PADS = "SANITARY-PADS";
    private static final String DIAPERS = "DIAPERS";
    private static final String CLOTHES = "CLOTHES";
    private static final String JACKETS = "WINTER-JACKETS";
    private static final String BEDDING = "BEDDING";

    private static final int MOST_LINES = 4;
    private static final int WITH_FREE_GOODS = 30;
    private static final int WITH_MEDICINE = 11;

    /** A basket while it is filled. */
    private final class Filling {
        private final DemoCentre site;
        private final LocalDate day = scene.today();
        private final Map<String, Long> due = new TreeMap<>();
        private final List<NewLine> lines = new ArrayList<>();

        Filling(DemoCentre site, Person person) {
            this.site = site;
            for (Remaining each : scene.features()
                    .handouts
                    .entitlements
                    .list(person.code(), site.crew().field())) {
                due.put(each.rule().code().value(), each.quantity());
            }
        }

        long due(String rule) {
            return due.getOrDefault(rule, 0L);
        }

        boolean isOut(String rule) {
            return due.containsKey(rule) && due(rule) == 0;
        }

        /** Adds one each of some of these goods that are in stock, up to the number. */
        void addSome(List<Sku> goods, long most) {
            List<Sku> there = goods.stream()
                    .filter(sku -> site.storeroom().usable(sku, day) > 0)
                    .distinct()
                    .toList();
            scene.chance()
                    .some(there, (int) Math.min(most, MOST_LINES - lines.size()))
                    .forEach(sku -> add(sku, 1));
        }

        void addMany(Sku sku, long wanted) {
            if (wanted > 0 && lines.size() < MOST_LINES && site.storeroom().usable(sku, day) >= wanted) {
                add(sku, wanted);
            }
        }

        private void add(Sku sku, long quantity) {
            lines.add(Basket.line(sku, quantity, "", ""));
        }

        Basket basket() {
            return new Basket(lines, false);
        }
    }

    /** Fills a basket for a person who has just arrived: bedding, hygiene and clothes. */
    Basket first(DemoCentre site, Person person) {
        Filling filling = new Filling(site, person);
        filling.addSome(singles(Assortment.BEDDING), Math.min(2, filling.due(BEDDING)));
        filling.addSome(singles(Assortment.HYGIENE), Math.min(1, filling.due(HYGIENE)));
        filling.addSome(assortment.clothes(person, scene.today()), Math.min(1, filling.due(CLOTHES)));
        return filling.basket();
    }

    /** Fills a basket for a person at the desk. */
    Basket usual(DemoCentre site, Person person) {
        if (scene.chance().percent(WITH_MEDICINE) && person.years() >= 12) {
            return medicine(site);
        }
        Filling filling = new Filling(site, person);
        if (Days.isCold(scene.today())
                && filling.due(JACKETS) > 0
                && scene.chance().percent(60)) {
            assortment.jacket(person).ifPresent(sku -> filling.addMany(sku, 1));
        }
        if (filling.due(DIAPERS) >= 30 && !person.body().diapers().isEmpty()) {
            assortment.find(Assortment.DIAPERS, person.body().diapers()).ifPresent(sku -> filling.addMany(sku, 30));
        }
        if (person.sex() == Sex.FEMALE
                && filling.due(PADS) >= 10
                && scene.chance().percent(50)) {
            filling.addMany(assortment.single(Assortment.SANITARY_PADS), 10);
        }
        filling.addSome(singles(Assortment.HYGIENE), Math.min(scene.chance().between(0, 3), filling.due(HYGIENE)));
        if (scene.chance().percent(45)) {
            filling.addSome(
                    assortment.clothes(person, scene.today()),
                    Math.min(scene.chance().between(1, 2), filling.due(CLOTHES)));
        }
        if (filling.basket().isEmpty() || scene.chance().percent(WITH_FREE_GOODS)) {
            Sku free = scene.chance().of(singles(Assortment.FREE));
            filling.addMany(free, scene.chance().between(1, 3));
        }
        return filling.basket();
    }

    /** Fills a basket with goods of a rule whose entitlement is used up; empty if there is none. */
    Basket beyond(DemoCentre site, Person person) {
        Filling filling = new Filling(site, person);
        if (filling.isOut(CLOTHES)) {
            filling.addSome(assortment.clothes(person, scene.today()), 2);
        } else if (filling.isOut(BEDDING)) {
            filling.addSome(singles(Assortment.BEDDING), 1);
        } else if (filling.isOut(JACKETS) && Days.isCold(scene.today())) {
            assortment.jacket(person).ifPresent(sku -> filling.addMany(sku, 1));
        }
        return filling.basket();
    }

    private Basket medicine(DemoCentre site) {
        List<Sku> there = Assortment.medicines().stream()
                .filter(sku -> site.storeroom().usable(sku, scene.today()) >= 20)
                .toList();
        if (there.isEmpty()) {
            return Basket.EMPTY;
        }
        Sku sku = scene.chance().of(there);
        boolean whole = sku.value().endsWith("CREAM");
        String prescription = assortment.needsPrescription(sku)
                ? String.format(Locale.ROOT, "Rp %05d", scene.chance().between(1, 99_999))
                : "";
        String dose = whole ? "вечер, 3 дни" : scene.chance().of("3 x 1, 5 дни", "2 x 1, 7 дни", "при нужда");
        long quantity = whole ? 1 : scene.chance().of(10, 15, 20);
        return new Basket(List.of(Basket.line(sku, quantity, prescription, dose)), true);
    }

    Basket forGroup(DemoCentre site, int people) {
        List<NewLine> lines = new ArrayList<>();
        Stream.of(Assortment.WATER, Assortment.TINS, Assortment.BLANKETS)
                .map(assortment::single)
                .filter(sku -> site.storeroom().usable(sku, scene.today()) >= people)
                .forEach(sku -> lines.add(Basket.line(sku, people, "", "")));
        return new Basket(lines, false);
    }

    private List<Sku> singles(List<Integer> styles) {
        return styles.stream().map(assortment::single).toList();
    }
}
