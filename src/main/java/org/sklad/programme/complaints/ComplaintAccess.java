package org.sklad.programme.complaints;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.programme.focalpoints.FocalPoints;

/**
 * Access to complaints. Decision note 073 has the table: confidential kinds only for focal points who have no role at the centre and are not
 * the subject, other kinds for the managers of the centre. For anybody else a confidential complaint does not exist.
 */
final class ComplaintAccess {
    static final Role[] LISTS = {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    static final Role[] RECORDERS = {Role.FIELD, Role.MANAGER};

    private final Operator by;
    private final Set<CentreCode> focalAt;

    private ComplaintAccess(Operator by, Set<CentreCode> focalAt) {
        this.by = by;
        this.focalAt = focalAt;
    }

    /** Reads where the operator is a focal point now. */
    static ComplaintAccess of(Handle handle, Operator by) {
        return new ComplaintAccess(by, FocalPoints.centresOf(handle, by));
    }

    /** Returns the centres whose confidential complaints the operator handles. */
    Set<CentreCode> focalAt() {
        return focalAt;
    }

    boolean isFocalPoint() {
        return !focalAt.isEmpty();
    }

    /** Returns true if the operator lists the ordinary complaints of all centres. */
    boolean listsEverywhere() {
        return by.roles().all().stream()
                .anyMatch(held ->
                        Set.of(LISTS).contains(held.role()) && held.centre().isEmpty());
    }

    /** Returns the centres whose ordinary complaints the operator lists. */
    Set<CentreCode> listsAt() {
        Set<CentreCode> centres = new LinkedHashSet<>();
        for (RoleAt held : by.roles().all()) {
            if (Set.of(LISTS).contains(held.role())) {
                held.centre().ifPresent(centres::add);
            }
        }
        return centres;
    }

    /**
     * Checks access to the list.
     *
     * @throws NotFound if the operator has nothing to do with complaints of the centre
     * @throws Forbidden if the operator has only roles without complaints
     */
    void requireList(Optional<CentreCode> centre) {
        if (centre.isPresent() ? !focalAt.contains(centre.get()) : !isFocalPoint()) {
            by.requireIn(centre, LISTS);
        }
    }

    /** Returns true if the operator may read the texts of the complaint and act on it. */
    boolean opens(Complaint complaint) {
        return complaint.kind().isConfidential()
                ? focalAt.contains(complaint.centre()) && !isAboutReader(complaint)
                : by.roles().hasAt(complaint.centre(), Role.MANAGER);
    }

    /**
     * Checks access to one complaint.
     *
     * @throws NotFound if it does not exist for the operator
     * @throws Forbidden if the operator may not read complaints of the centre
     */
    void requireOpen(Complaint complaint) {
        if (!opens(complaint)) {
            if (complaint.kind().isConfidential()) {
                throw new NotFound();
            }
            by.requireAt(complaint.centre(), Role.MANAGER);
        }
    }

    /** Returns true if the operator may type in a complaint about the centre. */
    boolean mayRecord(CentreCode centre) {
        return focalAt.contains(centre) || by.roles().hasAt(centre, RECORDERS);
    }

    boolean mayRecord() {
        return isFocalPoint() || by.roles().has(RECORDERS);
    }

    boolean mayPrintPosters() {
        return by.roles().has(RECORDERS);
    }

    void requireRecorder(CentreCode centre) {
        if (!focalAt.contains(centre)) {
            by.requireAt(centre, RECORDERS);
        }
    }

    private boolean isAboutReader(Complaint complaint) {
        return complaint.about().filter(by.username()::equals).isPresent();
    }
}
