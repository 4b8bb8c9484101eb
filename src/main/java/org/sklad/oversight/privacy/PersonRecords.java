package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.aid.expenses.MedicalExpenses;
import org.sklad.aid.loans.Loans;
import org.sklad.aid.needs.Needs;
import org.sklad.aid.returns.Returns;
import org.sklad.people.beneficiaries.Traces;

/** The rooms that store records of a person. */
public record PersonRecords(
        Needs needs, Returns handouts, Loans loans, MedicalExpenses medicalExpenses, List<Traces> traces) {
    public PersonRecords {
        traces = List.copyOf(traces);
    }
}
