package org.sklad.people.beneficiaries;

import org.jspecify.annotations.Nullable;

/** The filter of the list of people. */
public record BeneficiaryFilter(
        @Nullable String centre,
        @Nullable String room,
        @Nullable String household) {}
