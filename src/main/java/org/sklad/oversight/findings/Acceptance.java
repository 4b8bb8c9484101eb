package org.sklad.oversight.findings;

import java.time.Instant;
import org.sklad.access.roles.Username;

/** A statement by an operator that a finding is right, with the reason. */
public record Acceptance(String reason, Username operator, Instant acceptedAt) {}
