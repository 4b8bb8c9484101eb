package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Consent;
import org.sklad.people.attributes.ConsentState;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * Consent of people to the storage of their identity (GDPR, articles 6 (1) (a) and 7). No help depends on it. A refusal takes effect at
 * once: the stored identity is deleted with it, and no identity is accepted until the person consents.
 */
public final class Consents {

    /** More answers than a person ever gives. */
    private static final int LISTED = 100;

    private final Database database;
    private final ConsentTexts texts;
    private final Consumer<ConsentRefusal> refusals;
    private final InstantSource clock;

    /**
     * Creates the service.
     *
     * @param refusals stores each refusal where no backup overwrites it, before the request is answered
     */
    Consents(Database database, ConsentTexts texts, Consumer<ConsentRefusal> refusals, InstantSource clock) {
        this.database = database;
        this.texts = texts;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * An answer to record.
     *
     * @param wanted language that the person wanted, ISO 639-1
     * @param version version of the text shown
     */
    public record Asked(String wanted, int version, Consent.Answer answer, Consent.How how) {}

    public ConsentTexts texts() {
        return texts;
    }

    /**
     * Records a person's answer to the present text. A refusal deletes the stored identity.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws ChangedMeanwhile if the text shown is not the present one
     * @throws Refused if this version of the text was used with other words
     */
    public boolean record(IdempotencyKey claim, CaseCode code, Asked asked, Operator by) {
        ConsentText text = texts.shown(asked.wanted());
        String hash = text.hash();
        Instant now = clock.instant();
        boolean first = database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, mayAsk());
            if (asked.version() != text.version()) {
                throw new ChangedMeanwhile();
            }
            ConsentDao dao = dao(handle);
            dao.keepText(text.language(), text.version(), hash, text.content(), now);
            if (!dao.textHash(text.language(), text.version()).equals(hash)) {
                throw Refused.of(
                        Kind.CONFLICT,
                        "consent-text-changed",
                        Message.of("beneficiaries.consent.text-changed", text.version(), text.language()));
            }
            write(
                    handle,
                    new Consent(
                            claim.id(),
                            person.id(),
                            person.centre(),
                            asked.answer(),
                            text.language(),
                            text.version(),
                            asked.wanted(),
                            asked.how(),
                            by.username().value(),
                            now));
        });
        recorded(claim);
        return first;
    }

    /**
     * Withdraws a consent. The person does not have to read the text again.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws Refused if there is no consent
     */
    public boolean withdraw(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        boolean first = database.once(claim, now, handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, mayAsk());
            OwnPeople.dao(handle).take(person.id());
            Consent given =
                    given(handle, person.id()).orElseThrow(() -> Refused.conflict("beneficiaries.consent.none-given"));
            write(handle, withdrawn(given, claim.id(), person, by.username().value(), now));
        });
        recorded(claim);
        return first;
    }

    private static Optional<Consent> given(Handle handle, BeneficiaryId person) {
        return last(handle, person).filter(Consent::agreed);
    }

    private static Consent withdrawn(Consent given, UUID id, Beneficiary person, String operator, Instant now) {
        return new Consent(
                id,
                person.id(),
                person.centre(),
                Consent.Answer.WITHDRAWN,
                given.language(),
                given.version(),
                given.wanted(),
                given.how(),
                operator,
                now);
    }

    /**
     * Withdraws a consent again after the restore of an old backup that lacks the refusal. The withdrawal has no operator. Works in the
     * caller's transaction; the caller deletes the identity.
     */
    public static void withdrawAgain(Handle handle, ConsentRefusal refusal, Instant now) {
        Optional<Beneficiary> person = OwnPeople.dao(handle).findById(refusal.beneficiary());
        person.ifPresent(each -> given(handle, each.id())
                .ifPresent(given -> dao(handle).insert(withdrawn(given, refusal.answer(), each, "", now))));
    }

    private static void write(Handle handle, Consent consent) {
        OwnPeople.dao(handle).take(consent.beneficiary());
        dao(handle).insert(consent);
        if (!consent.agreed()) {
            forget(handle, consent.beneficiary(), consent.recordedAt());
        }
    }

    /** Erases the identity in all registrations of the person. */
    static void forget(Handle handle, BeneficiaryId person, Instant now) {
        IdentityDao identities = handle.attach(IdentityDao.class);
        for (BeneficiaryId each : OwnPeople.dao(handle).registrations(person)) {
            if (identities.find(each).isPresent()) {
                Anonymous.eraseIdentity(handle, each, now);
            }
        }
    }

    /** Makes sure, also for a repeated request, that nothing is left of a refused identity. */
    private void recorded(IdempotencyKey claim) {
        Consent consent = get(claim.id());
        if (!consent.agreed()) {
            refusals.accept(new ConsentRefusal(consent.beneficiary(), consent.id()));
            database.forgetDeleted();
        }
    }

    /** Returns the answer that a request recorded. */
    Consent get(UUID id) {
        return database.read(handle -> dao(handle).find(id)).orElseThrow(NotFound::new);
    }

    /**
     * Returns the state of the person's consent, for an operator who sees more than sizes.
     *
     * @throws org.sklad.platform.i18n.Forbidden if the operator does not see more than sizes in the person's centre
     */
    public ConsentState state(Beneficiary person, Operator by) {
        by.requireAt(person.centre(), maySee());
        return database.read(handle -> new ConsentState(
                last(handle, person.id()),
                texts.version(),
                handle.attach(IdentityDao.class).shown(person.id()).isPresent()));
    }

    /**
     * Lists all answers of the person, latest first.
     *
     * @throws org.sklad.platform.i18n.Forbidden as {@link #state}
     */
    public List<Consent> list(Beneficiary person, Operator by) {
        by.requireAt(person.centre(), maySee());
        return database.read(handle -> dao(handle).ofPerson(person.id(), LISTED));
    }

    /**
     * Refuses to store an identity that the person does not want stored. A person who was not asked yet gave it voluntarily. Works in the
     * caller's transaction.
     */
    static void refuseUnlessWanted(Handle handle, BeneficiaryId person) {
        if (last(handle, person).filter(each -> !each.agreed()).isPresent()) {
            throw Refused.rule("beneficiaries.consent-refused");
        }
    }

    private static Optional<Consent> last(Handle handle, BeneficiaryId person) {
        return dao(handle).ofPerson(person, 1).stream().findFirst();
    }

    private static ConsentDao dao(Handle handle) {
        return handle.attach(ConsentDao.class);
    }

    /** Returns the roles that can ask for consent. */
    public static Role[] mayAsk() {
        return new Role[] {Role.FIELD, Role.MANAGER};
    }

    /** Returns the roles that can see consent. */
    public static Role[] maySee() {
        return new Role[] {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    }
}
