package org.sklad.programme.indicators;

import static org.sklad.programme.indicators.Dimension.AGE;
import static org.sklad.programme.indicators.Dimension.CATEGORY;
import static org.sklad.programme.indicators.Dimension.CENTRE;
import static org.sklad.programme.indicators.Dimension.FUNDING_SOURCE;
import static org.sklad.programme.indicators.Dimension.INSTITUTION;
import static org.sklad.programme.indicators.Dimension.KIND;
import static org.sklad.programme.indicators.Dimension.LANGUAGE;
import static org.sklad.programme.indicators.Dimension.QUESTION;
import static org.sklad.programme.indicators.Dimension.REPLY;
import static org.sklad.programme.indicators.Dimension.SEX;
import static org.sklad.programme.indicators.Dimension.STATE;
import static org.sklad.programme.indicators.Dimension.TOPIC;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** The records that can be counted. Each is one query of {@link FactDao}. */
public enum Fact {
    /** Consultations by their latest version. */
    CONSULTATIONS(About.PEOPLE),
    /** Handouts that were not reversed. */
    HANDOUTS(About.PEOPLE),
    /** Medical expenses that were neither refused nor withdrawn. */
    EXPENSES(About.PEOPLE),
    /** Trainings that were not reversed, by their first day. */
    TRAININGS(About.EVENTS),
    /** People trained, by institution and sex. */
    TRAINING_PARTICIPANTS(About.HEADS),
    /** Information sessions that were not reversed. */
    SESSIONS(About.EVENTS),
    /** People at information sessions, by sex and age band. */
    SESSION_HEADS(About.HEADS),
    /**
     * Complaints and feedback by the day of receipt, without those about staff or abuse: their existence is known to the focal points alone, and
     * a figure of a centre would tell it to the team.
     */
    COMPLAINTS(About.UNNAMED),
    /**
     * Answers of households after distribution days, by the day of the distribution. Only of samples whose time is over, so that nobody sees
     * which answer a household adds, and with five answers or more to the question.
     */
    MONITORING_REPLIES(About.HEADS);

    /** The subject of a record. */
    enum About {
        /** A person, unless they stayed anonymous or were a group. */
        PEOPLE,
        /** A person whom the record does not name. */
        UNNAMED,
        /** A number of people nobody names. */
        HEADS,
        /** An event of the programme. */
        EVENTS
    }

    private final About about;

    Fact(About about) {
        this.about = about;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean has(Dimension dimension) {
        return dimensions().contains(dimension);
    }

    private Set<Dimension> dimensions() {
        return switch (this) {
            case CONSULTATIONS -> Set.of(SEX, AGE, CENTRE, KIND, LANGUAGE);
            case HANDOUTS -> Set.of(SEX, AGE, CENTRE, CATEGORY, FUNDING_SOURCE);
            case EXPENSES -> Set.of(SEX, AGE, CENTRE, KIND, STATE, FUNDING_SOURCE);
            case TRAININGS -> Set.of(CENTRE, TOPIC, INSTITUTION, FUNDING_SOURCE);
            case TRAINING_PARTICIPANTS -> Set.of(SEX, CENTRE, TOPIC, INSTITUTION, FUNDING_SOURCE);
            case SESSIONS -> Set.of(CENTRE, TOPIC, LANGUAGE);
            case SESSION_HEADS -> Set.of(SEX, AGE, CENTRE, TOPIC, LANGUAGE);
            case COMPLAINTS -> Set.of(CENTRE, KIND, STATE);
            case MONITORING_REPLIES -> Set.of(CENTRE, QUESTION, REPLY);
        };
    }

    /** Returns true if records can be counted so. Heads are summed, because a record is no person. */
    boolean allows(Count count) {
        return switch (count) {
            case ROWS -> about != About.HEADS;
            case SUM -> about == About.HEADS;
            case PEOPLE -> about == About.PEOPLE;
            case VALUES -> true;
        };
    }

    /** Returns true if a small count of these records points to people. */
    boolean isAboutPeople() {
        return about != About.EVENTS;
    }

    /** Returns true if the records can belong to no centre. */
    boolean isTraining() {
        return this == TRAININGS || this == TRAINING_PARTICIPANTS;
    }
}
