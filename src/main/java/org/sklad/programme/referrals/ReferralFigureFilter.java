package org.sklad.programme.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.programme.consultations.ConsultationKind;

/** The filter of the figures of referrals. */
public record ReferralFigureFilter(
        @Nullable String centre,
        @Nullable ConsultationKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {}
