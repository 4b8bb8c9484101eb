package org.sklad.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.NewNeed;
import org.sklad.aid.needs.NewReservation;
import org.sklad.aid.needs.Urgency;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.TooFewToReserve;
import org.sklad.platform.db.IdempotencyKey;

/** Needs that social workers assess after talking to people: a jacket when it is cold, clothes and shoes in their size. */
record Assessments(DemoContext scene, Assortment assortment) {
    private static final List<String> WITHDRAWN =
            List.of("Получил от близки.", "Размерът не беше верен, записана е нова нужда.", "Отказа, вече не е нужно.");

    /** In percent. */
    private static final int IN_NEED = 35;

    private static final int NOT_ANY_MORE = 8;
    private static final int KEPT = 50;
    private static final int KEPT_FOR = 14;

    /** Plans the assessment one to two and a half hours after the registration. */
    void plan(DemoCentre site, Person person) {
        if (scene.chance().percent(IN_NEED)) {
            Instant at = scene.now().plusSeconds(scene.chance().between(4_000, 9_000));
            scene.agenda().plan(at, () -> assess(site, person));
        }
    }

    private void assess(DemoCentre site, Person person) {
        LocalDate today = scene.today();
        List<Sku> fitting = new ArrayList<>(assortment.clothes(person, today));
        Optional<Sku> jacket = Days.isCold(today) ? assortment.jacket(person) : Optional.empty();
        if (!site.present().contains(person) || (fitting.isEmpty() && jacket.isEmpty())) {
            return;
        }
        Sku wanted = jacket.orElseGet(() -> scene.chance().of(fitting));
        Operator by = site.crew().field();
        NewNeed need = new NewNeed(
                person.code().value(),
                Optional.of(wanted),
                Optional.empty(),
                "",
                jacket.isPresent() ? 1 : scene.chance().between(1, 2),
                jacket.isPresent() ? Urgency.NOW : scene.chance().of(Urgency.SOON, Urgency.LATER));
        IdempotencyKey claim = scene.claim();
        scene.features().needs.needs.record(claim, need, by);
        if (scene.chance().percent(KEPT)) {
            keep(claim, by);
        }
        if (scene.chance().percent(NOT_ANY_MORE)) {
            Instant soon = scene.now().plusSeconds(scene.chance().between(600, 3_000));
            scene.agenda().plan(soon, () -> withdraw(site, person, claim));
        }
    }

    /** Reserves the goods, unless there are too few. */
    private void keep(IdempotencyKey need, Operator by) {
        LocalDate until = scene.today().plusDays(KEPT_FOR);
        try {
            scene.features()
                    .needs
                    .keptGoods
                    .reserve(
                            scene.claim(),
                            need.id(),
                            new NewReservation(until, Optional.empty(), Optional.empty()),
                            by);
        } catch (TooFewToReserve none) {
            // The need stays unmet and appears in the appeal to donors.
        }
    }

    /** Withdraws the need, unless it was met meanwhile or the person left. */
    private void withdraw(DemoCentre site, Person person, IdempotencyKey need) {
        Operator by = site.crew().field();
        if (site.present().contains(person)
                && scene.features().needs.needs.get(need.id(), by).need().isOpen()) {
            scene.features()
                    .needs
                    .needs
                    .withdraw(scene.claim(), need.id(), scene.chance().of(WITHDRAWN), by);
        }
    }
}
