package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.sklad.people.attributes.Vulnerability;

/** All that shall be noted of what the operator's profession sees. */
public record VulnerabilitiesForm(@NotNull @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities) {}
