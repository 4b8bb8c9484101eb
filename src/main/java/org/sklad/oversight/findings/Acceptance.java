package org.sklad.oversight.findings;

import java.time.Instant;
import org.sklad.access.roles.Username;

/** Somebody looked at a finding and said why it is right all the same. */
public record Acceptance(String reason, Username operator, Instant acceptedAt) {}
