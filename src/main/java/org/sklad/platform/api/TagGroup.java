package org.sklad.platform.api;

import java.util.List;

/** Tags of the description under one heading. */
record TagGroup(String name, List<String> tags) {}
