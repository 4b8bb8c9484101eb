package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.intake.LineResolution;
import org.sklad.goods.intake.ResolvedLine;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refused;

/** Changes the donor, the funding source, the restriction and the reference of a consignment while it is open. The audit log keeps both. */
public final class ConsignmentFacts {
    private final Database database;
    private final Consignments consignments;
    private final Locations locations;
    private final Goods goods;
    private final ReceiptPosting posting;
    private final Audit audit;
    private final InstantSource clock;

    ConsignmentFacts(
            Database database,
            Consignments consignments,
            Locations locations,
            Goods goods,
            ReceiptPosting posting,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.consignments = consignments;
        this.locations = locations;
        this.goods = goods;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the facts. A lot belongs to its donor and has one restriction, so goods received already are reversed and received again
     * with the new ones.
     *
     * @throws Refused if the consignment is complete, was changed in the meantime, or has other facts than the operator saw
     * @throws org.sklad.goods.ledger.InsufficientStock if the donor, the funding source or the restriction changes, and goods have left
     */
    public boolean change(IdempotencyKey claim, UUID id, FactsForm wanted, Operator by) {
        Consignment seen = consignments.requireMayChange(id, by);
        Instant now = clock.instant();
        LocalDate today = consignments.today(seen.centre(), now);
        List<LotCodes> codes = posting.codes(seen.lastLine());
        AuditEntry entry = audit.entry("consignment-changed", by, seen.reference(), details(seen, wanted));
        return database.once(claim, now, handle -> {
            Consignment was = Intake.of(seen).open(handle).consignment();
            if (!was.equals(seen)) {
                throw Refused.conflict("receiving.changed-meanwhile");
            }
            if (!was.has(wanted.seenFacts())) {
                throw Refused.conflict(
                        "receiving.facts.changed-meanwhile",
                        was.donorName(),
                        shown(was.fundingSource().value()),
                        shown(was.restriction()),
                        was.reference());
            }
            SourceCode donor = Sources.resolve(handle, SourceKind.DONOR, wanted.donor());
            SourceCode source = Sources.resolve(handle, SourceKind.FUNDING_SOURCE, wanted.source());
            String restriction = Restrictions.require(handle, wanted.restriction(was), "restriction");
            dao(handle)
                    .change(id, donor, source, restriction, wanted.reference().strip());
            if (!donor.equals(was.donor())
                    || !source.equals(was.fundingSource())
                    || !restriction.equals(was.restriction())) {
                LineResolution resolution =
                        new LineResolution(handle, locations, goods, was.centre(), today, posting.gate());
                receiveAgain(handle, claim, id, resolution, codes, Document.now(id, by, now));
            }
            Audit.record(handle, entry);
        });
    }

    private static String shown(String code) {
        return code.isEmpty() ? "–" : code;
    }

    private static String details(Consignment was, FactsForm wanted) {
        return "donor=" + wanted.donor().strip() + " donorBefore=" + was.donorName()
                + " fundingSource=" + wanted.source() + " fundingSourceBefore=" + was.fundingSource()
                + " restriction=" + wanted.restriction(was) + " restrictionBefore=" + was.restriction()
                + " reference=" + wanted.reference().strip() + " referenceBefore=" + was.reference();
    }

    /** Receives the goods again, each group of matching lines as one, in their order. Goods found in sacks keep their origin. */
    private void receiveAgain(
            Handle handle,
            IdempotencyKey claim,
            UUID id,
            LineResolution resolution,
            List<LotCodes> codes,
            Document document) {
        Intake intake = Intake.of(Consignments.require(handle, id));
        Location usual = locations.getById(handle, intake.location());
        List<ConsignmentLine> groups = groups(dao(handle).lines(id));
        for (int i = 0; i < groups.size(); i++) {
            ConsignmentLine line = groups.get(i);
            Restatement same = Restatement.times(dao(handle).timesAlike(id, line.line()));
            List<Integer> replaced = posting.reverseAlike(handle, id, line.line(), document);
            List<ResolvedLine> resolved = resolution.toReceive(List.of(same.all(line)), usual, "").stream()
                    .map(each -> same.counted(each, line))
                    .toList();
            int anew = posting.receive(handle, intake, claim.id(), resolved, codes.subList(i, i + 1), document);
            ReceiptPosting.movePacks(handle, id, replaced, anew);
        }
    }

    /** Returns the latest line of each group of matching lines, earliest first. */
    private static List<ConsignmentLine> groups(List<ConsignmentLine> lines) {
        Set<List<Object>> seen = new HashSet<>();
        List<ConsignmentLine> latest = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.reversed() && line.sorting().isEmpty())
                .sorted(Comparator.comparing(ConsignmentLine::line).reversed())
                .filter(line -> seen.add(List.of(
                        line.lot(), line.location(), line.box(), line.unitsEach(), line.condition(), line.reason())))
                .forEach(line -> latest.add(0, line));
        return latest;
    }

    private static ConsignmentDao dao(Handle handle) {
        return handle.attach(ConsignmentDao.class);
    }
}
