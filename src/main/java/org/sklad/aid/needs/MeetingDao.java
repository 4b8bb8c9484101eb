package org.sklad.aid.needs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.people.attributes.BeneficiaryId;

interface MeetingDao {
    /** So much of a line met a need. */
    record Meeting(UUID need, UUID handout, int line, long quantity, Instant occurredAt) {}

    /**
     * A need with one of what met it, if anything did.
     *
     * @param reserved true where goods are kept for it, be it past their day
     */
    record Row(
            @Nested Wish wish,
            boolean reserved,
            Optional<UUID> handout,
            Optional<Integer> line,
            Optional<Long> given,
            Optional<Instant> occurredAt) {}

    /** So much more of a need is met. */
    record Change(UUID id, long more) {}

    /** All that somebody needed, by whichever of their registrations, each as often as something met it. */
    @SqlQuery("""
            select n.id, i.counts_as as item, n.style, n.size, n.quantity, n.met, n.assessed_at, w.recorded_at as until,
              m.handout, m.line, m.quantity as given, m.occurred_at, case when exists (
                select 1 from reservations r where r.kept_for = n.id) then 1 else 0 end as reserved
            from needs n
            left join items i on i.sku = n.sku
            left join need_withdrawals w on w.need = n.id
            left join need_meetings m on m.need = n.id
            where n.beneficiary in (select r.beneficiary from registrations r where r.person = :person)""")
    List<Row> ofPerson(BeneficiaryId person);

    @SqlBatch(value = """
            insert into need_meetings (need, handout, line, quantity, occurred_at)
            values (:need, :handout, :line, :quantity, :occurredAt)
            on conflict (need, handout, line) do update set quantity = excluded.quantity""", transactional = false)
    void put(@BindMethods List<Meeting> meetings);

    @SqlBatch(
            value = "delete from need_meetings where need = :need and handout = :handout and line = :line",
            transactional = false)
    void remove(@BindMethods List<Meeting> meetings);

    /** Counts what met the need, and lets the state say so. */
    @SqlBatch(value = """
            update needs set met = met + :more, state = case
              when state = 'WITHDRAWN' then state when met + :more = quantity then 'MET' else 'OPEN' end
            where id = :id""", transactional = false)
    void count(@BindMethods List<Change> changes);
}
