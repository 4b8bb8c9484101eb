package org.sklad.programme.consultations;

import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;

/** The kind of a consultation. It decides who records it and who reads its contents (decision note 071). */
public enum ConsultationKind {
    SOCIAL(Set.of()),
    PSYCHOLOGICAL(Set.of(Profession.PSYCHOLOGIST)),
    LEGAL(Set.of(Profession.LAWYER)),
    HEALTH(Set.of(Profession.NURSE, Profession.SOCIAL_WORKER));

    /** Empty if every field worker may record it. */
    private final Set<Profession> professions;

    ConsultationKind(Set<Profession> professions) {
        this.professions = professions;
    }

    /** True for an operator whose profession records such consultations, and reads those of colleagues. */
    boolean fits(Operator operator) {
        return professions.isEmpty()
                || operator.profession().filter(professions::contains).isPresent();
    }

    /** True if even colleagues of the profession state a purpose before they read the contents. */
    boolean isConfidential() {
        return this == PSYCHOLOGICAL || this == LEGAL;
    }

    /** Returns the kind that the operator records most. */
    static ConsultationKind usual(Operator operator) {
        return operator.profession()
                .map(each -> switch (each) {
                    case SOCIAL_WORKER -> SOCIAL;
                    case PSYCHOLOGIST -> PSYCHOLOGICAL;
                    case LAWYER -> LEGAL;
                    case NURSE -> HEALTH;
                })
                .orElse(SOCIAL);
    }
}
