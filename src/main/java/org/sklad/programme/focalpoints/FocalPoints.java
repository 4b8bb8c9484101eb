package org.sklad.programme.focalpoints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The focal points, named by administrators. A focal point works as a field worker or manager elsewhere and has no role at the centre, so that
 * nobody judges a complaint about their own workplace. Roles that an operator had at a centre count as well: what people say about their
 * time there concerns them.
 */
public final class FocalPoints {
    static final Role[] SEE = {Role.ADMINISTRATOR, Role.AUDITOR};

    private static final Role[] ELIGIBLE = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    FocalPoints(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the centres whose confidential complaints the operator receives now, in the caller's transaction. The stored roles count too,
     * because those of a token can leave out the role at a centre.
     */
    public static Set<CentreCode> centresOf(Handle handle, Operator by) {
        List<FocalPoint> named = by.roles().has(ELIGIBLE) ? dao(handle).of(by.id()) : List.of();
        return named.isEmpty()
                ? Set.of()
                : covered(handle, named).stream()
                        .filter(centre -> !by.roles().hasAt(centre, Role.values()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the centres of which one of these is the focal point. */
    private static List<CentreCode> covered(Handle handle, List<FocalPoint> named) {
        Colleagues colleagues = Colleagues.of(handle);
        List<EarlierRoles> earlier = dao(handle).earlierRoles();
        return dao(handle).allCentres().stream()
                .filter(centre -> named.stream()
                        .anyMatch(each -> covers(each, centre, colleagues)
                                && earlier.stream().noneMatch(held -> held.ruleOut(each, centre))))
                .toList();
    }

    private static boolean covers(FocalPoint point, CentreCode centre, Colleagues colleagues) {
        return point.centre().map(centre::equals).orElse(true)
                && colleagues
                        .find(point.operator())
                        .filter(FocalPoints::isEligible)
                        .filter(each -> !Roles.parse(each.roles()).hasAt(centre, Role.values()))
                        .isPresent();
    }

    /** Lists the present focal points by username, for administrators and auditors. */
    public List<FocalPoint> list(Operator by) {
        by.require(SEE);
        return database.read(handle -> dao(handle).all());
    }

    /** Lists a page of the present focal points. */
    List<FocalPoint> list(String after, int limit, Operator by) {
        return list(by).stream()
                .filter(each -> each.order().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    /** Returns the operators who can be named, by username. */
    List<Colleague> eligible(Operator by) {
        by.require(Role.ADMINISTRATOR);
        return database.read(Colleagues::of).all().stream()
                .filter(FocalPoints::isEligible)
                .toList();
    }

    /** Returns the centres without a focal point, whose confidential complaints would wait. */
    List<CentreCode> uncovered(Operator by) {
        by.require(SEE);
        return database.read(handle -> {
            List<CentreCode> covered = covered(handle, dao(handle).all());
            return dao(handle).allCentres().stream()
                    .filter(centre -> !covered.contains(centre))
                    .sorted(Comparator.comparing(CentreCode::value))
                    .toList();
        });
    }

    /**
     * Names a focal point.
     *
     * @param centre empty for all centres at which the operator has and had no role
     * @return true the first time; false if the same request did it before
     * @throws InvalidFields at {@code operator} if there is no such active field worker or manager, or if they have a role at the centre
     * @throws Refused if the operator is already named for it
     * @throws org.sklad.access.roles.ConfirmationNeeded if the administrator did not enter the password recently
     */
    public boolean name(IdempotencyKey claim, String username, Optional<CentreCode> centre, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        by.requireConfirmed(now);
        AuditEntry entry = audit.entry("focal-point-named", by, username, at(centre));
        return database.once(claim, now, handle -> {
            Username operator = eligible(handle, username, centre);
            if (dao(handle).all().stream().anyMatch(each -> each.isFor(operator, centre))) {
                throw Refused.conflict("focalpoints.already");
            }
            dao(handle).insert(claim.id(), operator, centre, by.id(), now);
            Audit.record(handle, entry);
        });
    }

    private static Username eligible(Handle handle, String username, Optional<CentreCode> centre) {
        Colleague colleague = Optional.of(username)
                .filter(Username::isValid)
                .flatMap(each -> Colleagues.of(handle).find(new Username(each)))
                .filter(FocalPoints::isEligible)
                .orElseThrow(() -> new InvalidFields("operator", Message.of("focalpoints.not-eligible")));
        Roles roles = Roles.parse(colleague.roles());
        centre.ifPresent(code -> {
            if (dao(handle).allCentres().stream().noneMatch(code::equals)) {
                throw new InvalidFields("centre", Message.of("platform.field.invalid"));
            }
            if (roles.hasAt(code, Role.values())) {
                throw new InvalidFields("operator", Message.of("focalpoints.has-role", code));
            }
        });
        return colleague.username();
    }

    /** A role at all centres is a role at every centre, so nothing would be left to receive. */
    private static boolean isEligible(Colleague each) {
        Roles roles = Roles.parse(each.roles());
        return each.active()
                && roles.has(ELIGIBLE)
                && roles.all().stream().noneMatch(held -> held.centre().isEmpty());
    }

    /**
     * Removes a focal point.
     *
     * @return true the first time; false if the same request did it before
     * @throws NotFound if there is no such present focal point
     */
    public boolean remove(IdempotencyKey claim, UUID id, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Instant now = clock.instant();
        Optional<FocalPoint> known = database.read(handle -> dao(handle).find(id));
        AuditEntry entry = audit.entry(
                "focal-point-removed",
                by,
                known.map(each -> each.operator().value()).orElse(""),
                at(known.flatMap(FocalPoint::centre)));
        return database.once(claim, now, handle -> {
            if (dao(handle).remove(id, by.id(), now) == 0) {
                throw new NotFound();
            }
            Audit.record(handle, entry);
        });
    }

    private static String at(Optional<CentreCode> centre) {
        return "centre=" + centre.map(CentreCode::value).orElse("*");
    }

    private static FocalPointDao dao(Handle handle) {
        return handle.attach(FocalPointDao.class);
    }
}
