package org.sklad.programme;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What breaks the rules of medical expenses, each named so that it can be looked up; at most 100 of a kind. */
interface MedicalCheckDao {
    @SqlQuery("""
            select 'medical expense ' || e.id as broken
            from medical_expenses e left join medical_decisions d on d.expense = e.id
            where coalesce(d.state, 'RECORDED') <> e.state
            order by broken limit 100""")
    List<String> statesThatNobodyDecided();

    @SqlQuery("""
            select 'medical expense ' || e.id as broken
            from medical_expenses e join medical_decisions d on d.expense = e.id
            where (d.operator = e.operator) <> (d.state = 'WITHDRAWN') or d.decided_at < e.recorded_at
            order by broken limit 100""")
    List<String> decidedByTheWrongOne();

    /** Of who was erased nothing is left to read, and of everybody else the photo is there. */
    @SqlQuery("""
            select 'medical expense ' || e.id as broken
            from medical_expenses e
            left join data_keys k on k.beneficiary = e.beneficiary
            left join stored_files f on f.id = e.photo
            left join medical_decisions d on d.expense = e.id
            where (k.beneficiary is not null and f.id is null)
              or (k.beneficiary is null and (e.photo <> '' or e.note <> '' or coalesce(d.reason, '') <> ''))
            order by broken limit 100""")
    List<String> papersThatAreNotThere();

    @SqlQuery("""
            select 'medical expense ' || e.id as broken
            from medical_expenses e
            left join sources s on s.kind = 'FUNDING_SOURCE' and s.code = e.funding_source
            where s.code is null or e.minor <= 0 or length(e.currency) <> 3
            order by broken limit 100""")
    List<String> paidFromNowhere();

    @SqlQuery("select count(*) from medical_expenses")
    long expenses();

    @SqlQuery("select count(*) from medical_expenses where state = 'APPROVED'")
    long approved();
}
