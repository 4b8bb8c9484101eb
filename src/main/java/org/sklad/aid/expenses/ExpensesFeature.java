package org.sklad.aid.expenses;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.donors.DonorsFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;

/** Medical expenses that the programme pays for. */
public final class ExpensesFeature implements Feature {
    public final MedicalExpenses medicalExpenses;
    public final ExpenseFollowUps followUps;

    private final Base base;
    private final DonorsFeature donors;

    public ExpensesFeature(Base base, CentresFeature centres, BeneficiariesFeature people, DonorsFeature donors) {
        this.base = base;
        this.donors = donors;
        medicalExpenses = new MedicalExpenses(
                base.database(),
                centres.centres,
                people.beneficiaries,
                new MedicalPapers(base.keys().dataKeys(), new Photos(), base.files(), base.randomness()),
                base.clock());
        followUps = new ExpenseFollowUps(base.database(), medicalExpenses, base.clock());
    }

    @Override
    public List<Object> components() {
        MedicalExpenseActs acts = new MedicalExpenseActs(medicalExpenses, followUps, base.forms());
        return List.of(
                new MedicalExpensesResource(medicalExpenses, acts),
                new MedicalExpensePages(medicalExpenses, acts, base.randomness()),
                new NewMedicalExpensePages(medicalExpenses, acts, donors.sources, base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("expenses");
    }
}
