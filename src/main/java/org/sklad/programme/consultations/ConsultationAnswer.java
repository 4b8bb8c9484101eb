package org.sklad.programme.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.programme.directory.EntryCode;

/**
 * A consultation in the API. Operators get the fields that they may read; the others are absent.
 *
 * @param visit number of the field visit that the author named
 * @param beneficiary absent for an anonymous person
 * @param topics absent until the contents may be read, like the note
 * @param followUpChanges changes of the follow-up by the author, latest first
 * @param openings openings by colleagues of the profession, latest first
 */
public record ConsultationAnswer(
        UUID id,
        String centre,
        Optional<String> visit,
        Instant occurredAt,
        Optional<String> beneficiary,
        Sex sex,
        AgeBand ageBand,
        ConsultationKind kind,
        Optional<String> operator,
        Optional<String> language,
        Optional<String> interpreter,
        Optional<Integer> minutes,
        Optional<List<String>> topics,
        Optional<String> note,
        Optional<LocalDate> followUpOn,
        Optional<List<FollowUpChangeAnswer>> followUpChanges,
        Optional<Integer> version,
        Optional<List<ContentsViewAnswer>> openings) {
    /**
     * A change of the follow-up.
     *
     * @param wasOn the day before
     * @param nowOn absent if the follow-up is no longer needed, for the reason
     * @param reopened why a finished follow-up is due again
     * @param wasDoneAt time since which it was finished
     */
    public record FollowUpChangeAnswer(
            LocalDate wasOn,
            Optional<LocalDate> nowOn,
            Optional<FollowUpReason> reason,
            Optional<ReopeningReason> reopened,
            Optional<Instant> wasDoneAt,
            Instant changedAt) {
        static FollowUpChangeAnswer of(FollowUpChange change) {
            return new FollowUpChangeAnswer(
                    change.wasOn(),
                    change.nowOn(),
                    change.reason(),
                    change.reopened(),
                    change.wasDoneAt(),
                    change.changedAt());
        }
    }

    /** An opening of the contents by a colleague. */
    public record ContentsViewAnswer(String operator, Purpose purpose, Instant openedAt) {
        static ContentsViewAnswer of(Opening opening) {
            return new ContentsViewAnswer(opening.operator().value(), opening.purpose(), opening.openedAt());
        }
    }

    /** The contents, once their opening is on record. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ContentsAnswer(UUID id, List<String> topics, String note) {
        static ContentsAnswer of(UUID id, Contents contents) {
            return new ContentsAnswer(
                    id, contents.topics().stream().map(EntryCode::value).toList(), contents.note());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static ConsultationAnswer of(ConsultationView view) {
        Consultation it = view.consultation();
        Optional<Consultation> known = Optional.of(it).filter(each -> view.access() != ContentAccess.TRACE);
        return new ConsultationAnswer(
                it.id(),
                it.centre().value(),
                known.flatMap(Consultation::visit),
                it.occurredAt(),
                it.caseCode().map(CaseCode::value),
                it.sex(),
                it.ageBand(),
                it.kind(),
                known.map(each -> each.author().value()),
                known.map(Consultation::language).filter(each -> !each.isEmpty()),
                known.map(Consultation::interpreter).filter(each -> !each.isEmpty()),
                known.map(Consultation::minutes).filter(each -> each > 0),
                view.contents()
                        .map(each ->
                                each.topics().stream().map(EntryCode::value).toList()),
                view.contents().map(Contents::note).filter(each -> !each.isEmpty()),
                view.contents().flatMap(each -> it.followUpOn()),
                view.contents()
                        .map(each -> view.changes().stream()
                                .map(FollowUpChangeAnswer::of)
                                .toList()),
                view.contents().map(each -> it.version()),
                known.filter(each -> each.kind().isConfidential())
                        .map(each -> view.openings().stream()
                                .map(ContentsViewAnswer::of)
                                .toList()));
    }

    @Override
    public String toString() {
        return "***";
    }
}
