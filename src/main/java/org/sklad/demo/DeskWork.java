package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.Overriding;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.ledger.ReservedForNeeds;
import org.sklad.people.attributes.Heads;
import org.sklad.platform.db.IdempotencyKey;

/** Handouts at the desks on working days, from nine to four. */
final class DeskWork {
    private static final List<String> OVERRIDES = List.of(
            "Багажът се изгуби при пътуването.",
            "Дрехите са повредени при теч в стаята.",
            "Раздадено след третиране срещу дървеници.",
            "Детето порасна, старите обувки са тесни.");
    private static final List<String> MISTAKES = List.of(
            "Сканирана е друга карта.", "Грешен размер, върнато веднага.", "Записано два пъти от двама колеги.");

    /** Per thousand handouts. */
    private static final int OVERRIDDEN = 9;

    private static final int TAKEN_BACK = 7;
    private static final int FROM_PAPER = 12;

    /** The next person is one of those not served for the longest time. */
    private static final int WAITING = 15;

    private static final int TRIES = 12;

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final Baskets baskets;
    private final List<byte[]> signatures;
    private int made;
    private int refused;

    DeskWork(DemoContext scene, List<DemoCentre> sites, Baskets baskets) {
        this.scene = scene;
        this.sites = sites;
        this.baskets = baskets;
        this.signatures = SampleSignature.some(24, scene.chance());
    }

    int refused() {
        return refused;
    }

    /** Plans an equal share of the remaining handouts for each working day. The unfinished last day has additional ones. */
    void plan() {
        List<LocalDate> days = scene.days().working();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            int left = days.size() - i;
            scene.agenda()
                    .plan(
                            scene.days().at(day, 8, 55),
                            () -> open(day, (scene.scale().handouts() - made) / left));
        }
        LocalDate last = scene.days().last();
        if (Days.isWorking(last)) {
            int usual = scene.scale().handouts() / days.size();
            scene.agenda().plan(scene.days().at(last, 8, 55), () -> open(last, usual));
        }
    }

    private void open(LocalDate day, int handouts) {
        for (int i = 0; i < handouts; i++) {
            boolean morning = scene.chance().percent(60);
            Instant at = scene.days().between(day, morning ? 9 : 13, morning ? 12 : 16, scene.chance());
            DemoCentre site = scene.chance().percent(sites.get(0).share()) ? sites.get(0) : sites.get(1);
            scene.agenda().plan(at, () -> serve(site));
        }
    }

    /** Hands out the first goods to a newly registered person 15 to 60 minutes later. */
    void welcome(DemoCentre site, Person person) {
        Instant at = scene.now().plusSeconds(scene.chance().between(900, 3_600));
        scene.agenda().plan(at, () -> {
            if (site.present().contains(person)) {
                give(site, person, baskets.first(site, person), Instant.EPOCH);
            }
        });
    }

    private void serve(DemoCentre site) {
        for (int i = 0; i < TRIES && !site.present().isEmpty(); i++) {
            Person person = next(site);
            int drawn = scene.chance().between(0, 999);
            boolean done = drawn < OVERRIDDEN
                    ? giveBeyond(site, person)
                    : give(site, person, baskets.usual(site, person), paper(person, drawn));
            if (done) {
                return;
            }
            person.serve(scene.now());
        }
    }

    private Person next(DemoCentre site) {
        List<Person> waiting = site.present().stream()
                .sorted(Comparator.comparing(Person::servedAt))
                .limit(WAITING)
                .toList();
        return scene.chance().of(waiting);
    }

    /** Returns the time of a handout typed in from paper one day later; the epoch for a handout now. */
    private Instant paper(Person person, int drawn) {
        LocalDate before = scene.today().minusDays(1);
        boolean late = drawn > 999 - FROM_PAPER
                && person.arrivedOn().isBefore(before)
                && person.servedAt().isBefore(scene.days().at(before, 0, 0));
        return late ? scene.days().at(before, 15, 30) : Instant.EPOCH;
    }

    private boolean give(DemoCentre site, Person person, Basket basket, Instant happenedAt) {
        Optional<Instant> at = happenedAt.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(happenedAt);
        return !basket.isEmpty() && record(site, person, basket, at, Optional.empty());
    }

    /** Hands out goods beyond the entitlement; the manager signs in for it. */
    private boolean giveBeyond(DemoCentre site, Person person) {
        Basket basket = baskets.beyond(site, person);
        Overriding overriding = new Overriding(
                scene.chance().of(OVERRIDES), scene.typed(site.crew().manager().username()));
        return !basket.isEmpty() && record(site, person, basket, Optional.empty(), Optional.of(overriding));
    }

    private boolean record(
            DemoCentre site, Person person, Basket basket, Optional<Instant> at, Optional<Overriding> overriding) {
        boolean signed = scene.chance().percent(70);
        boolean marked = signed || scene.chance().percent(85);
        Acknowledgement acknowledgement =
                signed ? Acknowledgement.SIGNATURE : marked ? Acknowledgement.MARK : Acknowledgement.DECLINED;
        NewHandout handout = new NewHandout(
                site.code(),
                DemoCentre.STORE,
                Optional.of(person.code().value()),
                List.of(),
                at,
                basket.lines(),
                acknowledgement,
                signed ? Optional.of(scene.chance().of(signatures)) : Optional.empty(),
                "",
                overriding);
        Operator by = basket.hasMedicine() ? site.crew().nurse() : site.crew().field();
        IdempotencyKey claim = scene.claim();
        if (!isRecorded(claim, handout, by)) {
            return false;
        }
        person.serve(scene.now());
        basket.lines().forEach(line -> take(site, line));
        if (scene.chance().between(0, 999) < TAKEN_BACK) {
            Instant soon = scene.now().plusSeconds(scene.chance().between(120, 1_500));
            scene.agenda().plan(soon, () -> takeBack(site, claim, basket));
        }
        return true;
    }

    private boolean isRecorded(IdempotencyKey claim, NewHandout handout, Operator by) {
        try {
            scene.features().handouts.handouts.record(claim, handout, by);
            made++;
            return true;
        } catch (EntitlementExceeded
                | NotEntitled
                | InsufficientStock
                | LotNotUsable
                | ReservedForNeeds asTheDeskWouldSee) {
            refused++;
            return false;
        }
    }

    private void take(DemoCentre site, NewLine line) {
        site.storeroom()
                .take(line.goods().item().orElseThrow(), line.goods().quantity().orElseThrow(), scene.today());
    }

    private void takeBack(DemoCentre site, IdempotencyKey handout, Basket basket) {
        scene.features()
                .handouts
                .handouts
                .reverse(
                        scene.claim(),
                        handout.id(),
                        scene.chance().of(MISTAKES),
                        site.crew().field());
        basket.lines()
                .forEach(line -> site.storeroom()
                        .putBack(
                                line.goods().item().orElseThrow(),
                                line.goods().quantity().orElseThrow()));
    }

    /** Hands out goods to a busload at night: water, food and a blanket for each, without names. */
    void giveToGroup(DemoCentre site, List<Heads> heads, int people) {
        Basket basket = baskets.forGroup(site, people);
        if (basket.isEmpty()) {
            return;
        }
        NewHandout handout = new NewHandout(
                site.code(),
                DemoCentre.STORE,
                Optional.empty(),
                heads,
                Optional.empty(),
                basket.lines(),
                Acknowledgement.MARK,
                Optional.empty(),
                "",
                Optional.empty());
        if (isRecorded(scene.claim(), handout, site.crew().field())) {
            basket.lines().forEach(line -> take(site, line));
        }
    }
}
