package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.List;
import org.sklad.aid.approvals.Approval;
import org.sklad.aid.expenses.MedicalExpenseFile;
import org.sklad.aid.loans.LoanView;
import org.sklad.aid.needs.NeedView;
import org.sklad.aid.returns.Returns;
import org.sklad.people.beneficiaries.PersonFile;
import org.sklad.people.beneficiaries.PersonalRecords;

/**
 * All stored data of a person, for that person (GDPR, article 15), oldest first.
 *
 * @param madeAt time of the export
 */
public record AccessExport(
        PersonFile file,
        List<NeedView> needs,
        List<Approval> approvals,
        List<Returns.WithReturns> handouts,
        List<LoanView> loans,
        List<MedicalExpenseFile> medicalExpenses,
        List<PersonalRecords.Trace> traces,
        Retention retention,
        Instant madeAt) {
    public AccessExport {
        needs = List.copyOf(needs);
        approvals = List.copyOf(approvals);
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
