package org.sklad.programme.referrals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryDetails;
import org.sklad.programme.directory.EntryKind;

/** A referral to record in a test: by default a social one from HAR to the organisation {@code SHELTER}, soon, with consent. */
public final class TestReferrals {
    public static final String REASON = "Търси убежище от съпруга си";

    private String centre = "HAR";
    private ConsultationKind kind = ConsultationKind.SOCIAL;
    private Optional<UUID> consultation = Optional.empty();
    private String organisation = "SHELTER";
    private String reason = REASON;
    private Urgency urgency = Urgency.SOON;
    private boolean consent = true;
    private String ground = "";
    private Optional<LocalDate> dueOn = Optional.empty();
    private final String person;

    private TestReferrals(String person) {
        this.person = person;
    }

    public static TestReferrals of(Beneficiary person) {
        return new TestReferrals(person.caseCode().value());
    }

    /** Adds an organisation to which people can be referred. */
    public static void organisation(Directory directory, String code, Operator manager) {
        directory.add(
                EntryKind.ORGANISATION,
                new EntryCode(code),
                new EntryDetails(
                        "Убежище " + code, "Shelter " + code, "Подслон", "ул. Тиха 1\n0700 11 222", "София", "", true),
                manager);
    }

    public TestReferrals kind(ConsultationKind other) {
        kind = other;
        return this;
    }

    public TestReferrals in(String other) {
        centre = other;
        return this;
    }

    public TestReferrals from(UUID other) {
        consultation = Optional.of(other);
        return this;
    }

    public TestReferrals to(String code) {
        organisation = code;
        return this;
    }

    public TestReferrals urgency(Urgency other) {
        urgency = other;
        return this;
    }

    public TestReferrals without(String legalGround) {
        consent = false;
        ground = legalGround;
        return this;
    }

    public TestReferrals ground(String legalGround) {
        ground = legalGround;
        return this;
    }

    public TestReferrals due(LocalDate day) {
        dueOn = Optional.of(day);
        return this;
    }

    public NewReferral wanted() {
        return new NewReferral(
                new CentreCode(centre),
                person,
                kind,
                consultation,
                new EntryCode(organisation),
                reason,
                urgency,
                consent,
                ground,
                dueOn);
    }
}
