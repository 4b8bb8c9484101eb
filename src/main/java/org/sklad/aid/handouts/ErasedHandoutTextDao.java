package org.sklad.aid.handouts;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * Queries that delete the texts and pictures of a person's handouts. Goods, times and groups stay. The condition that the person is not
 * empty is for the index, which contains only handouts to persons.
 */
interface ErasedHandoutTextDao {
    /** Returns the ids of handouts, returns, reversals of both, and decisions on conflicts. */
    @SqlQuery("""
            select id from handouts where beneficiary = :who and beneficiary <> ''
            union select r.id from handout_reversals r join handouts h on h.id = r.handout where h.beneficiary = :who and h.beneficiary <> ''
            union select s.id from conflict_resolutions s
              join conflicts c on c.id = s.conflict
              join handouts h on h.id = c.handout
              where h.beneficiary = :who and h.beneficiary <> ''
            union select t.id from handout_returns t join handouts h on h.id = t.handout where h.beneficiary = :who and h.beneficiary <> ''
            union select b.id from handout_return_reversals b
              join handout_returns t on t.id = b.handout_return
              join handouts h on h.id = t.handout
              where h.beneficiary = :who and h.beneficiary <> ''""")
    Set<UUID> documents(BeneficiaryId who);

    /** Keeps the fact that another person took the goods, because reports count it. */
    @SqlUpdate("""
            update handouts set collected_by = case collected_by when '' then '' else '-' end, override_reason = ''
            where beneficiary = :who and beneficiary <> ''""")
    void ofHandouts(BeneficiaryId who);

    @SqlUpdate("""
            update handout_lines set prescription = '', dose = '', dosing = ''
            where handout in (select id from handouts where beneficiary = :who and beneficiary <> '')""")
    void ofLines(BeneficiaryId who);

    @SqlUpdate(
            "delete from handout_signatures where handout in (select id from handouts where beneficiary = :who and beneficiary <> '')")
    void signatures(BeneficiaryId who);

    @SqlUpdate("""
            update handout_reversals set reason = ''
            where handout in (select id from handouts where beneficiary = :who and beneficiary <> '')""")
    void ofReversals(BeneficiaryId who);

    @SqlUpdate("""
            update handout_returns set note = '' where handout in (select id from handouts where beneficiary = :who and beneficiary <> '')""")
    void ofReturns(BeneficiaryId who);

    @SqlUpdate("""
            update handout_return_reversals set reason = ''
            where handout_return in (
              select t.id from handout_returns t join handouts h on h.id = t.handout where h.beneficiary = :who and h.beneficiary <> '')""")
    void ofReturnReversals(BeneficiaryId who);

    @SqlUpdate("""
            update conflict_resolutions set reason = ''
            where conflict in (
              select c.id from conflicts c join handouts h on h.id = c.handout where h.beneficiary = :who and h.beneficiary <> '')""")
    void ofResolutions(BeneficiaryId who);
}
