package org.sklad.programme;

import java.util.List;
import org.sklad.beneficiaries.BeneficiariesFeature;
import org.sklad.centres.CentresFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.files.Photos;
import org.sklad.stock.StockFeature;

/** Medical expenses that the programme pays for. */
public final class ProgrammeFeature implements Feature {
    public final MedicalExpenses medicalExpenses;

    private final Base base;
    private final StockFeature stock;

    public ProgrammeFeature(Base base, CentresFeature centres, BeneficiariesFeature people, StockFeature stock) {
        this.base = base;
        this.stock = stock;
        medicalExpenses = new MedicalExpenses(
                base.database(),
                centres.centres,
                people.beneficiaries,
                base.keys().dataKeys(),
                new Photos(),
                base.files(),
                base.randomness(),
                base.clock());
    }

    @Override
    public List<Object> components() {
        return List.of(
                new MedicalExpensesResource(medicalExpenses, base.forms()),
                new MedicalExpensePages(medicalExpenses, base.forms(), base.randomness()),
                new NewMedicalExpensePages(
                        medicalExpenses, stock.sources, base.forms(), base.randomness(), base.clock()));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("programme");
    }
}
