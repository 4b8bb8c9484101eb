package org.sklad.programme.consultations;

import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/**
 * The parts of a consultation that an operator may read. Field workers of its centre know that it took place; the author reads everything.
 * Decision note 071 has the table of all fields.
 */
public enum ContentAccess {
    /** Day, kind and person. */
    TRACE,
    /** Also the author, language, interpreter and minutes; topics and note once a purpose is on record. */
    WITH_PURPOSE,
    /** Everything. */
    OPEN;

    static ContentAccess of(Consultation consultation, Operator by) {
        return of(consultation.centre(), consultation.kind(), consultation.author(), by);
    }

    /**
     * Returns the access of a field worker of the centre to a record of a kind, such as a consultation or a referral.
     *
     * @throws NotFound if the operator has no role at the centre
     * @throws Forbidden if the operator is no field worker there; managers and auditors see figures alone
     */
    public static ContentAccess of(CentreCode centre, ConsultationKind kind, Username author, Operator by) {
        requireField(centre, by);
        return author.equals(by.username()) ? OPEN : of(kind, by);
    }

    /** Returns the access of a field worker to records of a kind that others made. */
    public static ContentAccess of(ConsultationKind kind, Operator by) {
        return switch (kind) {
            case SOCIAL -> by.profession().isPresent() ? OPEN : TRACE;
            case HEALTH -> isOfHealth(by) ? OPEN : TRACE;
            case PSYCHOLOGICAL, LEGAL -> kind.fits(by) ? WITH_PURPOSE : TRACE;
        };
    }

    /** Same as for chronic illness (decision note 009). */
    private static boolean isOfHealth(Operator by) {
        return by.profession()
                .filter(each -> each == Profession.NURSE || each == Profession.SOCIAL_WORKER)
                .isPresent();
    }

    public static void requireField(CentreCode centre, Operator by) {
        by.requireAt(centre, Role.FIELD);
    }
}
