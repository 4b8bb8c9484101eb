package org.sklad.oversight.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/** Which days to list, each in the time zone of its centre. An absent parameter does not restrict. */
public record DistributionFilter(Optional<CentreCode> centre, Optional<LocalDate> from, Optional<LocalDate> until) {}
