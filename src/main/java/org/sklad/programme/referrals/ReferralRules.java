package org.sklad.programme.referrals;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryKind;

/** The rules of a referral's values. All faults are reported together, each at its field. */
final class ReferralRules {
    /** A later day is a typing error. */
    private static final Period LATEST = Period.ofYears(1);

    private ReferralRules() {}

    /**
     * Requires that a referral can be recorded, in the caller's transaction.
     *
     * @param today the day at the centre
     * @throws InvalidFields with each field that is wrong
     */
    static void require(Handle handle, NewReferral wanted, Beneficiary person, LocalDate today, Operator by) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.consultation().isEmpty() && !wanted.kind().fits(by)) {
            errors.add(new FieldError("kind", Message.of("referrals.kind.not-yours")));
        }
        if (!person.present() || !person.centre().equals(wanted.centre())) {
            errors.add(new FieldError("beneficiary", Message.of("referrals.person-elsewhere")));
        }
        if (!wanted.consent() && wanted.legalGround().isEmpty()) {
            errors.add(new FieldError("consent", Message.of("referrals.consent.needed")));
        }
        if (wanted.consent() && !wanted.legalGround().isEmpty()) {
            errors.add(new FieldError("legalGround", Message.of("referrals.legal-ground.with-consent")));
        }
        wanted.dueOn()
                .filter(each -> each.isBefore(today) || each.isAfter(today.plus(LATEST)))
                .ifPresent(each ->
                        errors.add(new FieldError("dueOn", Message.of("referrals.due-on.when", LATEST.getYears()))));
        try {
            Directory.requireOffered(handle, EntryKind.ORGANISATION, List.of(wanted.organisation()), "organisation");
        } catch (InvalidFields unknown) {
            errors.addAll(unknown.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** Returns the day by which an answer is expected if the referral names none: in 3, 14 or 30 days. */
    static LocalDate usualDay(Urgency urgency, LocalDate today) {
        return today.plusDays(
                switch (urgency) {
                    case NOW -> 3;
                    case SOON -> 14;
                    case LATER -> 30;
                });
    }
}
