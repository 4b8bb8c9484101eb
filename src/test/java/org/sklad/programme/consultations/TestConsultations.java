package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.programme.directory.EntryCode;

/** A consultation to record in a test: by default with a person in HAR, now, about health, with a note and without a follow-up. */
public final class TestConsultations {
    private String centre = "HAR";
    private ConsultationKind kind = ConsultationKind.SOCIAL;
    private Optional<String> visit = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private Optional<LocalDate> followUpOn = Optional.empty();
    private List<String> topics = List.of("HEALTH");
    private String note = "Иска лекар";
    private String language = "ar";
    private String interpreter = "";
    private final String person;
    private final Optional<NewConsultation.Anybody> anonymous;

    private TestConsultations(String person, Optional<NewConsultation.Anybody> anonymous) {
        this.person = person;
        this.anonymous = anonymous;
    }

    public static TestConsultations with(Beneficiary person) {
        return new TestConsultations(person.caseCode().value(), Optional.empty());
    }

    public static TestConsultations anonymous(Sex sex, AgeBand age) {
        return new TestConsultations("", Optional.of(new NewConsultation.Anybody(sex, age)));
    }

    public TestConsultations kind(ConsultationKind other) {
        kind = other;
        return this;
    }

    public TestConsultations in(String other) {
        centre = other;
        return this;
    }

    public TestConsultations visit(String number) {
        visit = Optional.of(number);
        return this;
    }

    public TestConsultations at(Instant other) {
        at = Optional.of(other);
        return this;
    }

    public TestConsultations followUp(LocalDate day) {
        followUpOn = Optional.of(day);
        return this;
    }

    public TestConsultations topics(String... codes) {
        topics = List.of(codes);
        return this;
    }

    public TestConsultations note(String other) {
        note = other;
        return this;
    }

    public TestConsultations language(String other) {
        language = other;
        return this;
    }

    public TestConsultations interpreter(String code) {
        interpreter = code;
        return this;
    }

    public Contents contents() {
        return new Contents(topics.stream().map(EntryCode::new).toList(), language, interpreter, 30, note);
    }

    public NewConsultation wanted() {
        return new NewConsultation(new CentreCode(centre), visit, at, person, anonymous, kind, contents(), followUpOn);
    }
}
