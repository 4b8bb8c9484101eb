package org.sklad.beneficiaries;

/** A person as they are now, and whether this request registered them. */
public record Registered(Beneficiary beneficiary, boolean first) {}
