package org.sklad.oversight.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.ConsentRefusal;
import org.sklad.people.beneficiaries.Consents;
import org.sklad.people.merges.RestoredMerges;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Erases people who left (domain, invariant 8; GDPR, article 17) on request, and again if an old backup brought them
 * back. Totals stay the same, and a row stays as the proof.
 */
public final class Erasures {
    static final Role[] MAY_SEE = {Role.MANAGER, Role.AUDITOR};

    /** Number of rows read at once. */
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Centres centres;
    private final ErasureList list;
    private final Retention retention;
    private final ErasureWriter writer;
    private final RestoredMerges merges;
    private final InstantSource clock;

    Erasures(
            Database database,
            Centres centres,
            ErasureList list,
            Retention retention,
            ErasureWriter writer,
            RestoredMerges merges,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.list = list;
        this.retention = retention;
        this.writer = writer;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * Erases a person whose last centre is one of the operator's.
     *
     * @throws NotFound if no person who is not erased has this code, or their last centre is not one of the operator's
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a manager there
     * @throws org.sklad.access.roles.ConfirmationNeeded if the password was not given recently
     * @throws Refused if the person is still present
     */
    public boolean erase(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        List<ErasureWriter.Drawn> drawn = writer.draw();
        boolean first = database.write(handle -> {
            Optional<Departed> found = find(handle, code, by);
            if (IdempotencyKeys.isRepeated(handle, claim)) {
                return false;
            }
            Departed person = found.orElseThrow(NotFound::new);
            by.requireConfirmed(now);
            if (person.present()) {
                throw Refused.conflict("privacy.still-here", person.caseCode().grouped());
            }
            IdempotencyKeys.claim(handle, claim, now);
            Erasure erasure = new Erasure(
                    claim.id(),
                    person.id(),
                    ErasedThing.PERSON,
                    ErasureCause.REQUEST,
                    person.centre(),
                    by.username().value(),
                    now);
            writer.erase(handle, drawn, erasure);
            return true;
        });
        Erasure erasure = get(claim.id());
        by.requireAt(erasure.centre(), Role.MANAGER);
        writer.list(erasure);
        database.forgetDeleted();
        return first;
    }

    /** Returns the erasure that a request made. */
    Erasure get(UUID id) {
        return database.read(handle -> dao(handle).erasure(id)).orElseThrow(NotFound::new);
    }

    /**
     * Checks that the operator may erase the person, before the form is checked. Leaves an unknown code to {@link #erase},
     * because the request can be a repeated one.
     */
    void requireMayErase(CaseCode code, Operator by) {
        Optional<Departed> person = database.read(handle -> find(handle, code, by));
        if (person.isEmpty() && !by.roles().has(Role.MANAGER)) {
            throw new NotFound();
        }
    }

    /** Refuses as {@link #erase} does, before invalid fields: a form without an id repeats no request. */
    void requireKnown(CaseCode code, Operator by) {
        if (database.read(handle -> find(handle, code, by)).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Finds a person who left. The code of another centre is answered like an unknown code. */
    private static Optional<Departed> find(Handle handle, CaseCode code, Operator by) {
        Optional<Departed> person =
                dao(handle).find(code).filter(each -> by.roles().hasAt(each.centre(), Role.values()));
        person.ifPresent(each -> by.requireAt(each.centre(), Role.MANAGER));
        return person;
    }

    /**
     * Returns a person who left, for a manager of their last centre.
     *
     * @throws NotFound as {@link #erase}
     * @throws Refused if the person is still present
     */
    public Departed departed(CaseCode code, Operator by) {
        Departed person = database.read(handle -> find(handle, code, by)).orElseThrow(NotFound::new);
        if (person.present()) {
            throw Refused.conflict("privacy.still-here", code.grouped());
        }
        return person;
    }

    /** Returns the number of records that stay, for the page that confirms the erasure. */
    RemainingRecords extent(Departed person) {
        return database.read(handle -> dao(handle).extent(person.id()));
    }

    /** The retention periods of automatic erasure. */
    Retention retention() {
        return retention;
    }

    /** Lists people who left and are not erased, by centre, earliest departure first. */
    List<Departed> departed(DepartureFilter filter, DeparturePlace after, int limit, Operator by) {
        List<Centre> seen = visible(CentreCode.asked(filter.centre()), by);
        return database.read(handle -> {
            List<Departed> found = new ArrayList<>();
            for (Centre centre : seen) {
                int order = centre.code().value().compareTo(after.centre());
                DeparturePlace from = order == 0 ? after : DeparturePlace.first(centre.code());
                if (order >= 0 && found.size() < limit) {
                    found.addAll(dao(handle)
                            .departed(
                                    centre.code(),
                                    filter.identified(),
                                    Departed.NOT_YET,
                                    from.leftAt(),
                                    from.id(),
                                    limit - found.size()));
                }
            }
            return found;
        });
    }

    /** Lists the proof of erasures of people whose last centre is one of these, latest first. */
    List<Erasure> list(ErasureFilter filter, PlaceInTime after, int limit, Operator by) {
        List<CentreCode> seen =
                visible(filter.code(), by).stream().map(Centre::code).toList();
        return seen.isEmpty()
                ? List.of()
                : database.read(handle -> dao(handle).erasures(seen, filter, filter.rows(handle, after, limit)));
    }

    private List<Centre> visible(Optional<CentreCode> wanted, Operator by) {
        if (wanted.isPresent()) {
            by.requireAt(wanted.get(), MAY_SEE);
            return List.of(centres.get(wanted.get()));
        }
        by.require(MAY_SEE);
        return centres.own(by).stream()
                .filter(centre -> by.roles().hasAt(centre.code(), MAY_SEE))
                .toList();
    }

    /**
     * Reconciles the database with the list beside the key, when a server starts and after an old backup was restored.
     * Erases people in the list, deletes identities whose storing was refused, and adds missing erasures and refusals to
     * the list.
     *
     * @return number of people erased again
     */
    public int complete() {
        int erased = eraseAgain() + refuseAgain();
        // Includes people erased just before the program was killed.
        database.forgetDeleted();
        return erased;
    }

    private int eraseAgain() {
        Set<ErasureList.Entry> listed = list.entries();
        Set<ErasureList.Entry> cameBack = new LinkedHashSet<>(listed);
        cameBack.removeAll(writer.listErased());
        int erased = 0;
        for (ErasureList.Entry each : cameBack) {
            separate(each, listed);
            erased += writer.eraseUnasked(each.beneficiary(), each.what(), ErasureCause.RESTORED, "", Instant.MAX)
                    ? 1
                    : 0;
        }
        return erased;
    }

    /**
     * Reverses the merges of a registration with others that were not erased with it. All registrations of a person are erased together, so
     * each of these merges was reversed before the erasure and is in the database only because an old backup was restored.
     */
    private void separate(ErasureList.Entry erased, Set<ErasureList.Entry> listed) {
        Set<BeneficiaryId> together = listed.stream()
                .filter(each -> each.what() == erased.what())
                .map(ErasureList.Entry::beneficiary)
                .collect(Collectors.toSet());
        database.writeBulk(handle -> {
            merges.reverse(handle, erased.beneficiary(), together, clock.instant());
            return erased;
        });
    }

    /** A refusal is missing from the database if its id is unknown there. */
    private int refuseAgain() {
        List<ConsentRefusal> some = refusals("");
        while (!some.isEmpty()) {
            list.addRefusals(some);
            some = refusals(some.get(some.size() - 1).answer().toString());
        }
        Set<ConsentRefusal> listed = list.refusals();
        List<ConsentRefusal> lost = database.readForReport(handle -> listed.stream()
                .filter(each -> !IdempotencyKeys.isKnown(handle, each.answer()))
                .toList());
        int erased = 0;
        for (ConsentRefusal each : lost) {
            Instant now = clock.instant();
            database.writeBulk(handle -> {
                if (IdempotencyKeys.claim(handle, new IdempotencyKey(each.answer(), ""), now)) {
                    // An answer belongs to the registration that stays, so this one was not merged at that time.
                    merges.reverse(handle, each.beneficiary(), now);
                    Consents.withdrawAgain(handle, each, now);
                }
                return each;
            });
            erased += writer.eraseUnasked(
                            each.beneficiary(), ErasedThing.IDENTITY, ErasureCause.RESTORED, "", Instant.MAX)
                    ? 1
                    : 0;
        }
        return erased;
    }

    private List<ConsentRefusal> refusals(String after) {
        return database.readForReport(handle -> dao(handle).refusals(after, AT_ONCE));
    }

    private static PrivacyDao dao(Handle handle) {
        return handle.attach(PrivacyDao.class);
    }
}
