package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.ledger.InsufficientStock;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Reason;

/** Irregularities in a storeroom: goods are damaged, lost, found, stolen, expired, or on hold until they are checked. */
record StockKeeping(DemoContext scene, List<DemoCentre> sites) {
    private static final int EVERY = 6;
    private static final int WRITTEN_OFF = 65;
    private static final int LARGE = 12;
    private static final int HELD_FOR = 5;

    private static final List<String> HOLDS = List.of(
            "Опаковките са мокри, чака се проверка.",
            "Производителят проверява партидата.",
            "Етикетът не отговаря на съдържанието.");

    void plan() {
        List<LocalDate> days = scene.days().working();
        for (int i = 2; i < days.size(); i++) {
            LocalDate day = days.get(i);
            DemoCentre site = sites.get(i % sites.size());
            if (i % EVERY < sites.size()) {
                scene.agenda().plan(scene.days().between(day, 9, 16, scene.chance()), () -> correct(site));
            }
            if (i % EVERY == 4) {
                sites.forEach(each -> scene.agenda().plan(scene.days().at(day, 16, 40), () -> writeOffExpired(each)));
            }
        }
        plan(days.get(days.size() / 3), true);
        plan(days.get(days.size() * 2 / 3), true);
        plan(days.get(days.size() - 4), false);
        plan(days.get(days.size() - 9), false);
    }

    private void plan(LocalDate day, boolean released) {
        DemoCentre site = scene.chance().of(sites);
        scene.agenda().plan(scene.days().at(day, 10, 5), () -> hold(site, released));
    }

    private void correct(DemoCentre site) {
        List<Storeroom.Pile> piles = site.storeroom().large(LARGE, scene.today());
        if (!piles.isEmpty()) {
            Storeroom.Pile pile = scene.chance().of(piles);
            int kind = scene.chance().between(0, 9);
            if (kind < 5) {
                post(site, pile, -scene.chance().between(1, 4), Reason.DAMAGED, "Скъсано при разопаковане.");
            } else if (kind < 7) {
                post(site, pile, -scene.chance().between(1, 2), Reason.LOST, "");
            } else if (kind < 9) {
                post(site, pile, scene.chance().between(1, 3), Reason.FOUND, "Намерено зад стелажа.");
            } else {
                post(site, pile, -1, Reason.STOLEN, "Съставен е протокол.");
            }
        }
    }

    /** Writes off most of the expired stock. Some is overlooked, as in reality. */
    private void writeOffExpired(DemoCentre site) {
        for (Storeroom.Pile pile : site.storeroom().expired(scene.today())) {
            if (scene.chance().percent(WRITTEN_OFF)) {
                post(site, pile, -pile.left(), Reason.EXPIRED, "");
            }
        }
    }

    private void post(DemoCentre site, Storeroom.Pile pile, long change, Reason reason, String note) {
        Correction correction =
                new Correction(site.code(), pile.location(), pile.lot(), BoxCode.LOOSE, change, reason, note);
        try {
            scene.features()
                    .adjustments
                    .adjustments
                    .post(scene.claim(), correction, site.crew().warehouse());
            pile.change(change);
        } catch (InsufficientStock fewerThanBelieved) {
            pile.change(-pile.left());
        }
    }

    private void hold(DemoCentre site, boolean released) {
        List<Storeroom.Pile> piles = site.storeroom().large(LARGE, scene.today());
        if (piles.isEmpty()) {
            return;
        }
        Storeroom.Pile pile = scene.chance().of(piles);
        change(site, pile, Lots.Act.HOLD, scene.chance().of(HOLDS));
        if (released) {
            LocalDate day = Days.plusWorking(scene.today(), HELD_FOR);
            scene.agenda().plan(scene.days().at(day, 11, 30), () -> {
                change(site, pile, Lots.Act.RELEASE, "Проверено, може да се раздава.");
            });
        }
    }

    private void change(DemoCentre site, Storeroom.Pile pile, Lots.Act act, String reason) {
        scene.features()
                .ledger
                .lots
                .change(scene.claim(), pile.lot(), act, reason, site.crew().warehouse());
        // A hold applies to the lot in all centres.
        sites.forEach(each -> each.storeroom().hold(pile.lot(), act == Lots.Act.HOLD));
    }
}
