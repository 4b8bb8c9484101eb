package org.sklad.programme.consultations;

import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;

/** The kind of a consultation. It decides who records it and who reads its contents (decision note 071). */
public enum ConsultationKind {
    SOCIAL,
    PSYCHOLOGICAL,
    LEGAL,
    HEALTH;

    /** Returns the professions that record such consultations; empty if every field worker does. */
    private Set<Profession> professions() {
        return switch (this) {
            case SOCIAL -> Set.of();
            case PSYCHOLOGICAL -> Set.of(Profession.PSYCHOLOGIST);
            case LEGAL -> Set.of(Profession.LAWYER);
            case HEALTH -> Set.of(Profession.NURSE, Profession.SOCIAL_WORKER);
        };
    }

    /** True for an operator whose profession records such consultations, and reads those of colleagues. */
    public boolean fits(Operator operator) {
        return professions().isEmpty()
                || operator.profession().filter(professions()::contains).isPresent();
    }

    /** True if even colleagues of the profession state a purpose before they read the contents. */
    public boolean isConfidential() {
        return this == PSYCHOLOGICAL || this == LEGAL;
    }

    /** Returns the kind that the operator records most. */
    public static ConsultationKind usual(Operator operator) {
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
