package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.sklad.people.attributes.Vulnerability;

/** All vulnerabilities to be noted, among those that the operator's profession sees. */
public record VulnerabilitiesForm(@NotNull @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities) {}
