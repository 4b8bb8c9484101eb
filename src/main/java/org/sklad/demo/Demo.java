package org.sklad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.Passwords;
import org.sklad.aid.days.NewDay;
import org.sklad.aid.days.PlannedItem;
import org.sklad.aid.days.Slots;
import org.sklad.aid.rules.RuleCode;
import org.sklad.goods.classification.Sku;
import org.sklad.installation.Features;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;

/**
 * A history of 90 days in two centres: who came and went, what was received, handed out, broken and repaired. All of it goes
 * through the front classes, by the operators who may do it, at hours at which people work; so every rule holds for it.
 */
public final class Demo {
    static final int DAYS = 90;

    /** One of the default set, of which there is always something in stock. */
    /** Soap, shampoo and toothpaste. */
    private static final List<PlannedItem> BASKET = List.of(
            new PlannedItem(new Sku("ASSORT-73"), 2),
            new PlannedItem(new Sku("ASSORT-70"), 1),
            new PlannedItem(new Sku("ASSORT-76"), 1));

    private static final RuleCode HYGIENE = new RuleCode("HYGIENE");

    private static final Slots SLOTS = new Slots(LocalTime.of(9, 0), 15, 20);
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final Scene scene;
    private final Instant until;

    /**
     * For an empty database.
     *
     * @param clock the one that the front classes read
     * @param randomness the one that the front classes use, where the same history is wanted again
     * @param password of all operators
     * @param until nothing happens after it
     */
    public Demo(
            Features features,
            Operators operators,
            DemoClock clock,
            Randomness randomness,
            long seed,
            Secret password,
            Scale scale,
            Instant until) {
        Days days = Days.until(until, DAYS, ZONE);
        this.scene = new Scene(
                features, operators, clock, new Agenda(), days, new Chance(seed), randomness, password, scale);
        this.until = until;
    }

    /** When the history of a demo that ends then begins: the evening before its first day. */
    public static DemoClock clock(Instant until) {
        return new DemoClock(until.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS)));
    }

    /** Refuses, before anything is made, a password that the policy forbids to one of the operators. */
    public static void requireGood(Passwords passwords, Secret password) {
        Staff.requireGood(passwords, password);
    }

    /** Makes the history; answers how many handouts the rules refused while it was made, which nobody sees. */
    public int make() {
        List<Site> sites = new Foundation(scene).lay();
        Assortment assortment = new Assortment(scene.features().catalogue.items);
        DeskWork desk = new DeskWork(scene, sites, new Baskets(scene, assortment));
        new Deliveries(scene, sites, assortment).plan();
        new Residents(scene, sites, desk, new Assessments(scene, assortment)).plan();
        desk.plan();
        new Faults(scene, sites).plan();
        new StockKeeping(scene, sites).plan();
        new HealthCosts(scene, sites).plan();
        sites.forEach(this::callIn);
        scene.agenda().run(scene.clock(), until);
        return desk.refused();
    }

    /** The day before the last a distribution day is planned for it, so that who looks round can serve people at it. */
    private void callIn(Site site) {
        LocalDate day = scene.days().last();
        NewDay wanted = new NewDay(site.code(), day, "STORE", Set.of(HYGIENE), BASKET, SLOTS);
        scene.agenda()
                .plan(
                        scene.days().at(day.minusDays(1), 16, 30),
                        () -> scene.features()
                                .days
                                .days
                                .plan(scene.claim(), wanted, site.crew().field()));
    }
}
