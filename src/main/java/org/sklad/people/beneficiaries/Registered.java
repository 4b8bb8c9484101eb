package org.sklad.people.beneficiaries;

import org.sklad.people.attributes.Beneficiary;

/** A person as they are now, and true if this request registered them. */
public record Registered(Beneficiary beneficiary, boolean first) {}
