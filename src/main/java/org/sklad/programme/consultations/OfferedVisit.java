package org.sklad.programme.consultations;

import java.time.LocalDate;

/** A field visit that the form of a consultation offers. */
public record OfferedVisit(String number, LocalDate on) {}
