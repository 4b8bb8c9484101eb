package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.aid.approvals.Approvals;
import org.sklad.aid.expenses.MedicalExpenses;
import org.sklad.aid.loans.Loans;
import org.sklad.aid.needs.Needs;
import org.sklad.aid.returns.Returns;
import org.sklad.people.beneficiaries.PersonalRecords;

/** The rooms that store records of a person. */
public record PersonRecords(
        Needs needs,
        Approvals approvals,
        Returns handouts,
        Loans loans,
        MedicalExpenses medicalExpenses,
        List<PersonalRecords> traces) {
    public PersonRecords {
        traces = List.copyOf(traces);
    }
}
