package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.Opening;

/**
 * A referral in the API. Operators get the fields that they may read; the others are absent.
 *
 * @param contents absent until they may be read
 * @param openings openings by colleagues of the profession, latest first
 */
public record ReferralAnswer(
        UUID id,
        String number,
        String centre,
        Instant recordedAt,
        String beneficiary,
        Sex sex,
        AgeBand ageBand,
        ConsultationKind kind,
        Optional<String> operator,
        Optional<UUID> consultation,
        Optional<Urgency> urgency,
        Optional<LocalDate> dueOn,
        Optional<ReferralState> state,
        Optional<ReferralContentsAnswer> contents,
        Optional<List<ReferralViewAnswer>> openings) {
    /** An opening of the contents by a colleague. */
    public record ReferralViewAnswer(String operator, Purpose purpose, Instant openedAt) {
        static ReferralViewAnswer of(Opening opening) {
            return new ReferralViewAnswer(opening.operator().value(), opening.purpose(), opening.openedAt());
        }
    }

    /** A step with its note; the note of the first one is the reason. */
    public record ReferralStepAnswer(ReferralState state, String note, String operator, Instant recordedAt) {
        static ReferralStepAnswer of(ReferralStep step) {
            return new ReferralStepAnswer(
                    step.state(), step.note(), step.operator().value(), step.recordedAt());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The contents: organisation, consent or legal ground, and the steps with their notes. */
    public record ReferralContentsAnswer(
            String organisation, String reason, boolean consent, String legalGround, List<ReferralStepAnswer> steps) {
        static ReferralContentsAnswer of(ReferralContents contents) {
            return new ReferralContentsAnswer(
                    contents.organisation().code().value(),
                    contents.reason(),
                    contents.consent(),
                    contents.legalGround(),
                    contents.steps().stream().map(ReferralStepAnswer::of).toList());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static ReferralAnswer of(ReferralView view) {
        Referral it = view.referral();
        Optional<Referral> known = Optional.of(it).filter(each -> !view.isTrace());
        return new ReferralAnswer(
                it.id(),
                it.number().value(),
                it.centre().value(),
                it.recordedAt(),
                it.caseCode().value(),
                it.sex(),
                it.ageBand(),
                it.kind(),
                known.map(each -> each.author().value()),
                known.flatMap(Referral::consultation),
                known.map(Referral::urgency),
                known.flatMap(Referral::dueOn),
                known.map(Referral::state),
                view.contents().map(ReferralContentsAnswer::of),
                known.filter(each -> each.kind().isConfidential())
                        .map(each -> view.openings().stream()
                                .map(ReferralViewAnswer::of)
                                .toList()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
