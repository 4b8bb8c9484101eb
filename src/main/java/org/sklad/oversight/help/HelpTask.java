package org.sklad.oversight.help;

/** A frequent task, and how it is done. */
public record HelpTask(InLanguages name, InLanguages how) {}
