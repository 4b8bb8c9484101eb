package org.sklad.platform.api;

import java.util.List;

/** Groups of requests that belong to one part of the program. */
public record ApiHeading(String name, List<ApiGroup> groups) {}
