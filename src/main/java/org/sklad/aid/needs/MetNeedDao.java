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

interface MetNeedDao {
    /** The quantity of a handout line that met a need. */
    record Meeting(UUID need, UUID handout, int line, long quantity, Instant occurredAt) {}

    /**
     * A need with one of the handout lines that met it, if any.
     *
     * @param reserved true if goods are reserved for the need, even past the last day of the reservation
     */
    record Row(
            @Nested NeededGoods wish,
            boolean reserved,
            Optional<UUID> handout,
            Optional<Integer> line,
            Optional<Long> given,
            Optional<Instant> occurredAt) {}

    /** An amount to add to the met quantity of a need. */
    record Change(UUID id, long more) {}

    /** Lists all needs of the person's registrations, one row for each handout line that met them and one row if none did. */
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

    /** Adds to the met quantities and updates the states. */
    @SqlBatch(value = """
            update needs set met = met + :more, state = case
              when state = 'WITHDRAWN' then state when met + :more = quantity then 'MET' else 'OPEN' end
            where id = :id""", transactional = false)
    void count(@BindMethods List<Change> changes);
}
