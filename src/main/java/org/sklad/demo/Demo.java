package org.sklad.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sklad.access.signin.Operators;
import org.sklad.access.signin.Passwords;
import org.sklad.aid.days.NewDay;
import org.sklad.installation.Features;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;

/**
 * A history of {@link DemoClock#DAYS} days in two centres: people arrive and leave, goods are received and handed out, and faults are
 * repaired. Every act uses the services of the features, by an operator with the right role, during working hours. So
 * all rules hold for it.
 */
public final class Demo {
    private static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    private final DemoContext scene;

    /**
     * Builds the history of an empty database.
     *
     * @param clock the clock that the features read
     * @param randomness the randomness that the features use; seeded to repeat the same history
     * @param password password of all operators
     */
    public Demo(
            Features features,
            Operators operators,
            DemoClock clock,
            Randomness randomness,
            long seed,
            Secret password,
            Scale scale) {
        Days days = Days.until(clock.until(), DemoClock.DAYS, ZONE);
        this.scene = new DemoContext(
                features, operators, clock, new Agenda(), days, new Chance(seed), randomness, password, scale);
    }

    /** Rejects a password that the policy forbids for one of the operators, before anything is created. */
    public static void requireGood(Passwords passwords, Secret password) {
        Staff.requireGood(passwords, password);
    }

    /**
     * Makes the history.
     *
     * @return number of handouts that the rules refused and that were not recorded
     */
    public int make() {
        List<DemoCentre> sites = new Foundation(scene).lay();
        Assortment assortment = new Assortment(scene.features().catalogue.items);
        DeskWork desk = new DeskWork(scene, sites, new Baskets(scene, assortment));
        new Deliveries(scene, sites, assortment).plan();
        new Residents(scene, sites, desk, new Assessments(scene, assortment)).plan();
        desk.plan();
        new Faults(scene, sites).plan();
        new StockKeeping(scene, sites).plan();
        new HealthCosts(scene, sites).plan();
        new Advice(scene, sites).plan();
        new Voices(scene, sites).plan();
        new Gatherings(scene, sites).plan();
        new Opinions(scene, sites).plan();
        new Interpreting(scene, sites).plan();
        new FieldPhones(scene, sites).plan();
        sites.forEach(this::callIn);
        scene.agenda().run(scene.clock());
        return desk.refused();
    }

    /** Plans a distribution day for the last day, so that a visitor of the demo can serve people there. */
    private void callIn(DemoCentre site) {
        LocalDate day = scene.days().last();
        NewDay wanted = HygieneDay.at(site, day);
        scene.agenda()
                .plan(
                        scene.days().at(day.minusDays(1), 16, 30),
                        () -> scene.features()
                                .days
                                .days
                                .plan(scene.claim(), wanted, site.crew().field()));
    }
}
