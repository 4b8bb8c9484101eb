package org.sklad.programme.consultations;

import java.util.List;
import java.util.Optional;

/**
 * A consultation as an operator may read it.
 *
 * @param contents topics and note; absent for operators who may not read them, or have not stated a purpose yet
 * @param openings openings by colleagues, latest first, for the author and these colleagues
 */
public record ConsultationView(
        Consultation consultation, ContentAccess access, Optional<Contents> contents, List<Opening> openings) {
    public ConsultationView {
        openings = List.copyOf(openings);
    }

    @Override
    public String toString() {
        return "***";
    }
}
