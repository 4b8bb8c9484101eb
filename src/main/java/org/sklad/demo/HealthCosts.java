package org.sklad.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.expenses.NewMedicalExpense;
import org.sklad.goods.donors.Source;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.IdempotencyKey;

/** Medical expenses: a nurse records each with the invoice, and a manager decides it one or two days later. */
final class HealthCosts {
    private static final Source FUND =
            new Source(SourceKind.FUNDING_SOURCE, new SourceCode("AMIF"), "Фонд „Убежище, миграция и интеграция“");

    private static final int EVERY = 7;
    private static final int APPROVED = 85;

    private record Cost(ExpenseKind kind, int least, int most, String note) {}

    /** In euros, without the cents. */
    private static final List<Cost> COSTS = List.of(
            new Cost(ExpenseKind.DENTAL, 25, 90, "Стоматологична практика в града, фактура приложена."),
            new Cost(ExpenseKind.EXAMINATION, 15, 60, "Преглед при специалист, превод по телефона."),
            new Cost(ExpenseKind.MEDICINE, 4, 40, "Аптека, касова бележка."),
            new Cost(ExpenseKind.DEVICE, 40, 160, "Очила по рецепта."));

    /** In days. */
    private static final int FOLLOWED_AFTER = 14;

    private final DemoContext scene;
    private final List<DemoCentre> sites;
    private final List<byte[]> invoices;

    HealthCosts(DemoContext scene, List<DemoCentre> sites) {
        this.scene = scene;
        this.sites = sites;
        this.invoices = SampleSignature.some(3, scene.chance());
    }

    void plan() {
        scene.features().donors.sources.add(FUND, sites.get(0).crew().manager());
        List<LocalDate> days = scene.days().working();
        for (int i = EVERY; i < days.size(); i += EVERY) {
            LocalDate day = days.get(i);
            sites.forEach(site ->
                    scene.agenda().plan(scene.days().between(day, 11, 15, scene.chance()), () -> pay(site)));
        }
    }

    private void pay(DemoCentre site) {
        if (site.present().isEmpty()) {
            return;
        }
        Person person = scene.chance().of(site.present());
        Cost cost = scene.chance().of(COSTS);
        Money money = new Money(
                100L * scene.chance().between(cost.least(), cost.most())
                        + scene.chance().of(0, 50, 90),
                "EUR");
        IdempotencyKey claim = scene.claim();
        scene.features()
                .expenses
                .medicalExpenses
                .record(
                        claim,
                        new NewMedicalExpense(
                                person.code().value(),
                                cost.kind(),
                                money,
                                scene.today(),
                                FUND.code().value(),
                                cost.note(),
                                Optional.of(scene.today().plusDays(FOLLOWED_AFTER))),
                        scene.chance().of(invoices),
                        site.crew().nurse());
        LocalDate day = Days.plusWorking(scene.today(), scene.chance().between(1, 2));
        scene.agenda().plan(scene.days().between(day, 9, 17, scene.chance()), () -> decide(site, claim));
    }

    private void decide(DemoCentre site, IdempotencyKey expense) {
        boolean approved = scene.chance().percent(APPROVED);
        scene.features()
                .expenses
                .medicalExpenses
                .decide(
                        scene.claim(),
                        expense.id(),
                        approved ? ExpenseState.APPROVED : ExpenseState.REFUSED,
                        approved ? "" : "Разходът се покрива от здравната каса.",
                        site.crew().manager());
    }
}
