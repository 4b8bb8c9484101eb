package org.sklad.programme.referrals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.labels.LabelsFeature;
import org.sklad.labels.PaperLanguage;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.beneficiaries.Identities;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.pdf.PaperQueue;
import org.sklad.platform.pdf.PdfPages;

/**
 * Draws the letter of a referral on A4 for operators who read the reason without a purpose. It names the person by case code, sex and age
 * band, and by name or birth date only if the writer asks for them. Drawings are not stored.
 */
public final class Letters {
    private final Database database;
    private final Referrals referrals;
    private final Beneficiaries beneficiaries;
    private final Identities identities;
    private final Centres centres;
    private final LabelsFeature labels;
    private final Messages messages;
    private final InstantSource clock;

    Letters(Base base, Referrals referrals, BeneficiariesFeature people, Centres centres, LabelsFeature labels) {
        this.database = base.database();
        this.messages = base.messages();
        this.clock = base.clock();
        this.referrals = referrals;
        this.beneficiaries = people.beneficiaries;
        this.identities = people.identities;
        this.centres = centres;
        this.labels = labels;
    }

    /**
     * Draws the letter as a PDF in the form's language. With the person's consent, the person's half beside it is in the first of their
     * languages that has texts. A letter with a name or birth date is drawn once the view of the identity is on record.
     *
     * @throws NotFound if there is no such referral in the operator's centres, or the identity is wanted and the person left them
     * @throws Forbidden if the operator does not read the contents without a purpose
     * @throws InvalidFields if the identity is wanted without a purpose
     * @throws org.sklad.platform.db.IdReused if a letter with an identity is wanted again with the same id
     * @throws Refused if the person is erased, so that there is no reason left to print
     */
    public byte[] draw(IdempotencyKey claim, UUID id, LetterForm form, Operator by) {
        ReferralView view = referrals.get(id, by);
        ReferralContents contents = view.contents().orElseThrow(Forbidden::new);
        if (view.referral().state() == ReferralState.WITHDRAWN) {
            throw Refused.conflict("referrals.wrong-state", ReferralWords.state(ReferralState.WITHDRAWN));
        }
        if (contents.reason().isEmpty()) {
            throw Refused.conflict("referrals.letter.erased");
        }
        Identity identity = identity(claim, view.referral().caseCode(), form, by);
        Centre centre = centres.get(view.referral().centre());
        LocalDate today = LocalDate.ofInstant(clock.instant(), centre.timeZone());
        Letter letter = new Letter(
                labels,
                messages,
                form.language(),
                contents.consent() ? theirs(view.referral().caseCode(), form.language(), by) : Optional.empty());
        return PaperQueue.draw(() -> PdfPages.write(
                labels.fonts(),
                view.referral().number().value(),
                form.language().code(),
                letter.pages(view.referral(), contents, identity, centre, today, by)));
    }

    /** Returns what the letter prints of the identity. */
    private Identity identity(IdempotencyKey claim, CaseCode person, LetterForm form, Operator by) {
        if (!form.opensIdentity()) {
            database.once(claim, clock.instant(), handle -> {});
            return Identity.UNKNOWN;
        }
        if (form.purpose() == null) {
            throw new InvalidFields("purpose", Message.of("referrals.letter.purpose-needed"));
        }
        Identity whole = identities.view(claim, person, form.purpose(), by);
        return new Identity(
                form.hasName() ? whole.name() : "", whole.birthDate().filter(each -> form.hasBirthDate()), "", "", "");
    }

    /** Returns the person's language; empty if the letter is in it, if it has no texts, or if the person left the operator's centres. */
    private Optional<PaperLanguage> theirs(CaseCode person, Language own, Operator by) {
        return labels.languages()
                .first(spoken(person, by))
                .filter(each -> !each.code().equals(own.code()));
    }

    private List<String> spoken(CaseCode person, Operator by) {
        try {
            return beneficiaries.get(person, by).languages().list();
        } catch (NotFound | Forbidden elsewhere) {
            return List.of();
        }
    }
}
