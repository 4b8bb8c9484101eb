package org.sklad.beneficiaries;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** All that shall be noted of what the operator's profession sees. */
public record VulnerabilitiesForm(@NotNull @Size(max = 10) Set<@NotNull Vulnerability> vulnerabilities) {}
