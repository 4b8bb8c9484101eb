package org.sklad.privacy;

import java.time.Instant;
import java.util.List;
import org.sklad.beneficiaries.PersonFile;
import org.sklad.beneficiaries.Traces;
import org.sklad.distribution.Returns;
import org.sklad.loans.LoanView;
import org.sklad.needs.NeedView;
import org.sklad.programme.MedicalExpenseFile;

/**
 * All that is kept of a person, for that person (GDPR, article 15): the first first.
 *
 * @param madeAt when it was read
 */
public record AccessExport(
        PersonFile file,
        List<NeedView> needs,
        List<Returns.WithReturns> handouts,
        List<LoanView> loans,
        List<MedicalExpenseFile> medicalExpenses,
        List<Traces.Trace> traces,
        Retention retention,
        Instant madeAt) {
    public AccessExport {
        needs = List.copyOf(needs);
        handouts = List.copyOf(handouts);
        loans = List.copyOf(loans);
        medicalExpenses = List.copyOf(medicalExpenses);
        traces = List.copyOf(traces);
    }

    @Override
    public String toString() {
        return "***";
    }
}
