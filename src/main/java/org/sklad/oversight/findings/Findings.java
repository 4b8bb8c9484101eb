package org.sklad.oversight.findings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.NotFound;

/**
 * Data that is likely to be wrong. Findings are read from the present data, so a corrected one disappears. A manager can
 * accept a finding as right. The acceptance holds until the finding changes.
 */
public final class Findings {
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};
    static final Role[] MAY_ACCEPT = {Role.MANAGER};

    /** The time without movement or count after which a box is a finding, and the period for repeated differences. */
    static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final Database database;
    private final Centres centres;
    private final Audit audit;
    private final InstantSource clock;

    Findings(Database database, Centres centres, Audit audit, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lists findings by kind, then centre, then subject.
     *
     * @param after last finding of the page before
     * @throws NotFound if the centre is not one of the operator's
     */
    public List<Finding> list(FindingFilter filter, Optional<FindingKey> after, int limit, Operator by) {
        List<CentreCode> seen = visible(filter.code(), by);
        Instant since = clock.instant().minus(LOOKED_BACK);
        return seen.isEmpty()
                ? List.of()
                : database.readForReport(handle -> list(new FindingReader(handle, seen), filter, after, limit, since));
    }

    private static List<Finding> list(
            FindingReader reader, FindingFilter filter, Optional<FindingKey> after, int limit, Instant since) {
        List<Finding> found = new ArrayList<>();
        for (FindingKind kind : filter.kinds(after)) {
            Optional<FindingKey> within = after.filter(key -> key.kind() == kind);
            int missing = limit - found.size();
            if (missing > 0) {
                found.addAll(reader.of(FindingQuery.list(kind, filter.wanted(), since, within, missing)));
            }
        }
        return found;
    }

    /**
     * Returns one finding, open or accepted.
     *
     * @throws NotFound if there is no such finding, or its centre is not one of the operator's
     */
    public Finding get(FindingKey key, Operator by) {
        return find(key, by).orElseThrow(NotFound::new);
    }

    private Optional<Finding> find(FindingKey key, Operator by) {
        List<CentreCode> seen = visible(key.centre(), by);
        FindingQuery query = FindingQuery.one(key, clock.instant().minus(LOOKED_BACK));
        return seen.isEmpty()
                ? Optional.empty()
                : database.readForReport(handle -> new FindingReader(handle, seen).of(query)).stream()
                        .findFirst();
    }

    private List<CentreCode> visible(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), MAY_SEE);
            return List.of(centres.get(wanted.get()).code());
        }
        by.require(MAY_SEE);
        return centres.own(by).stream()
                .map(Centre::code)
                .filter(code -> by.roles().hasAt(code, MAY_SEE))
                .toList();
    }

    /**
     * Checks that the operator may accept this finding.
     *
     * @throws NotFound if its centre is not one of the operator's
     */
    static void requireMayAccept(FindingKey key, Operator by) {
        by.requireIn(key.centre(), MAY_ACCEPT);
    }

    /**
     * Accepts a finding as it is now, in place of an earlier acceptance.
     *
     * @param seen stamp of the finding that the operator saw
     * @return true the first time; false if the same id came with the same content before
     * @throws NotFound if there is no such finding now, or the operator cannot see it
     * @throws ChangedMeanwhile if it is another than the operator saw
     */
    public boolean accept(IdempotencyKey claim, FindingKey key, Optional<String> seen, String reason, Operator by) {
        requireMayAccept(key, by);
        Optional<Finding> finding = find(key, by);
        Instant now = clock.instant();
        AuditEntry entry = entry("finding-accepted", key, by);
        return database.once(claim, now, handle -> {
            String stamp = finding.orElseThrow(NotFound::new).stamp();
            ChangedMeanwhile.requireSame(seen, stamp);
            dao(handle).accept(key.kind(), key.centreText(), key.subject(), stamp, reason, by.id(), now);
            Audit.record(handle, entry);
        });
    }

    /**
     * Ends the acceptance of a finding. Does nothing if there is none.
     *
     * @return true the first time; false if the same id came with the same content before
     */
    public boolean reopen(IdempotencyKey claim, FindingKey key, Operator by) {
        requireMayAccept(key, by);
        Instant now = clock.instant();
        AuditEntry entry = entry("finding-reopened", key, by);
        return database.once(claim, now, handle -> {
            if (dao(handle).reopen(key.kind(), key.centreText(), key.subject()) > 0) {
                Audit.record(handle, entry);
            }
        });
    }

    private AuditEntry entry(String act, FindingKey key, Operator by) {
        return audit.entry(act, by, key.written(), "kind=" + key.kind());
    }

    private static FindingDao dao(Handle handle) {
        return handle.attach(FindingDao.class);
    }
}
