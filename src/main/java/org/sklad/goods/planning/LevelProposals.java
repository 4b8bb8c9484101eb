package org.sklad.goods.planning;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;

/**
 * Lead times of centres, and proposed levels for centres without any. Proposed levels are in days of stock, so that they follow the use.
 * Managers set them.
 */
public final class LevelProposals {
    private final Database database;
    private final Centres centres;
    private final Audit audit;
    private final InstantSource clock;

    public LevelProposals(Database database, Centres centres, Audit audit, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists the lead times that are set in the operator's centres, by centre code. */
    public List<LeadTime> leadTimes(Operator by) {
        List<Centre> seen = Levels.visible(centres, Optional.empty(), by);
        return seen.isEmpty()
                ? List.of()
                : database.read(handle -> Levels.dao(handle).leadTimes(codes(seen)));
    }

    /**
     * Sets the lead time of a centre.
     *
     * @return true the first time; false for a repeated request with the same id
     */
    public boolean setLeadTime(IdempotencyKey claim, LeadTime time, Operator by) {
        by.requireAt(time.centre(), Levels.MAY_SET);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("lead-time-set", by, time.centre().value(), "days=" + time.days());
        return database.once(claim, now, handle -> {
            Levels.dao(handle).putLeadTime(time);
            Audit.record(handle, entry);
        });
    }

    /** Lists proposals for the given centre, or for all centres of the operator, that have no levels or no lead time. */
    public List<Proposal> list(Optional<CentreCode> wanted, Operator by) {
        List<Centre> seen = Levels.visible(centres, wanted, by);
        Instant now = clock.instant();
        return seen.isEmpty()
                ? List.of()
                : database.readForReport(handle -> {
                    PlanningDao dao = Levels.dao(handle);
                    Set<CentreCode> levelled = new HashSet<>(dao.withLevels(codes(seen)));
                    Map<CentreCode, Long> leads = dao.leadTimes(codes(seen)).stream()
                            .collect(Collectors.toMap(LeadTime::centre, LeadTime::days));
                    List<Proposal> proposals = new ArrayList<>();
                    for (Centre centre : seen) {
                        boolean without = !levelled.contains(centre.code());
                        Optional<Long> lead = Optional.ofNullable(leads.get(centre.code()));
                        long items = without ? used(handle, centre, now).size() : 0;
                        proposals.add(
                                new Proposal(centre, without, lead.isEmpty(), lead.orElse(Proposal.LEAD_DAYS), items));
                    }
                    return proposals.stream().filter(Proposal::isNeeded).toList();
                });
    }

    /**
     * Sets the proposed level of every item without a level that was used in a centre in the last 90 days of its season. Sets the proposed
     * lead time if there is none.
     *
     * @return true the first time; false for a repeated request with the same id
     */
    public boolean accept(IdempotencyKey claim, CentreCode code, Operator by) {
        by.requireAt(code, Levels.MAY_SET);
        Centre centre = centres.get(code);
        Instant now = clock.instant();
        // Read in a transaction of its own, because the search for used items would block other writers too long.
        Proposal proposal = list(Optional.of(code), by).stream()
                .findFirst()
                .orElse(new Proposal(centre, false, false, Proposal.LEAD_DAYS, 0));
        Set<Sku> used = database.readForReport(handle -> used(handle, centre, now));
        long minimum = proposal.leadDays();
        AuditEntry entry = audit.entry(
                "levels-proposed", by, code.value(), "minimum=" + minimum + " target=" + proposal.targetDays());
        return database.once(claim, now, handle -> {
            PlanningDao dao = Levels.dao(handle);
            Set<Sku> levelled = used.isEmpty()
                    ? Set.of()
                    : dao.of(List.of(code), used).stream().map(Level::sku).collect(Collectors.toSet());
            dao.putAll(used.stream()
                    .filter(sku -> !levelled.contains(sku))
                    .sorted()
                    .map(sku -> new Level(code, sku, LevelBasis.DAYS, minimum, proposal.targetDays()))
                    .toList());
            if (proposal.withoutLeadTime()) {
                dao.putLeadTime(new LeadTime(code, minimum));
            }
            Audit.record(handle, entry);
        });
    }

    private static Set<Sku> used(Handle handle, Centre centre, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, centre.timeZone());
        return Levels.dao(handle).usedWithoutLevel(centre.code(), UsePeriods.of(today, centre.timeZone()));
    }

    private static List<CentreCode> codes(List<Centre> seen) {
        return seen.stream().map(Centre::code).toList();
    }
}
