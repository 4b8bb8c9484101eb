package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;
import org.sklad.programme.interpreters.Interpreters;

/** The rules of a consultation's values. All faults are reported together, each at its field. */
final class ConsultationRules {
    /** Older consultations belong to closed figures. */
    private static final Period OLDEST = Period.ofYears(1);

    /** A later follow-up is a typing error. */
    private static final Period LATEST_FOLLOW_UP = Period.ofYears(2);

    private ConsultationRules() {}

    /**
     * Requires that a consultation can be recorded, in the caller's transaction.
     *
     * @param at when it took place
     * @throws InvalidFields with each field that is wrong
     */
    static void require(
            Handle handle, NewConsultation wanted, Optional<Beneficiary> person, Instant at, Operator by, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (!wanted.kind().fits(by)) {
            errors.add(new FieldError("kind", Message.of("consultations.kind.not-yours")));
        }
        if (person.isPresent() == wanted.anonymous().isPresent()) {
            errors.add(new FieldError("beneficiary", Message.of("consultations.person-or-anonymous")));
        }
        person.filter(each -> !each.present() || !each.centre().equals(wanted.centre()))
                .ifPresent(each ->
                        errors.add(new FieldError("beneficiary", Message.of("consultations.person-elsewhere"))));
        ZoneId zone = Centres.zone(handle, wanted.centre());
        LocalDate day = LocalDate.ofInstant(at, zone);
        if (at.isAfter(now) || day.isBefore(LocalDate.ofInstant(now, zone).minus(OLDEST))) {
            errors.add(new FieldError("occurredAt", Message.of("consultations.occurred-at.when", OLDEST.getYears())));
        }
        wanted.visit()
                .filter(each ->
                        NamedVisits.find(handle, each, wanted.centre(), day).isEmpty())
                .ifPresent(
                        each -> errors.add(new FieldError("visit", Message.of("consultations.visit.unknown", each))));
        wanted.followUpOn().flatMap(each -> followUpFault(each, day)).ifPresent(errors::add);
        require(handle, wanted.contents(), List.of(), errors);
    }

    /**
     * Returns the fault of a day on which a follow-up cannot be.
     *
     * @param day the day of the consultation
     */
    static Optional<FieldError> followUpFault(LocalDate followUpOn, LocalDate day) {
        boolean possible = followUpOn.isAfter(day) && !followUpOn.isAfter(day.plus(LATEST_FOLLOW_UP));
        return possible
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "followUpOn", Message.of("consultations.follow-up.when", LATEST_FOLLOW_UP.getYears())));
    }

    /**
     * Requires that the contents can replace those of a version, in the caller's transaction.
     *
     * @param kept topics of that version; they stay valid after they were withdrawn
     * @throws InvalidFields with each field that is wrong
     */
    static void require(Handle handle, Contents contents, List<EntryCode> kept) {
        require(handle, contents, kept, new ArrayList<>());
    }

    private static void require(Handle handle, Contents contents, List<EntryCode> kept, List<FieldError> errors) {
        if (!contents.language().isEmpty() && !SpokenLanguages.isKnown(contents.language())) {
            errors.add(new FieldError("language", Message.of("consultations.language.unknown", contents.language())));
        }
        try {
            List<EntryCode> added = contents.topics().stream()
                    .filter(each -> !kept.contains(each))
                    .toList();
            Directory.requireOffered(handle, EntryKind.TOPIC, added, "topics");
        } catch (InvalidFields unknown) {
            errors.addAll(unknown.errors());
        }
        try {
            Interpreters.requireKnown(handle, contents.interpreters(), "interpreter");
        } catch (InvalidFields unknown) {
            errors.addAll(unknown.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
