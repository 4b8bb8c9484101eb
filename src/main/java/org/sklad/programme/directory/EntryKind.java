package org.sklad.programme.directory;

/** The managed lists. */
public enum EntryKind {
    /** Subjects of consultations, sessions and trainings. */
    TOPIC("topics"),
    /** Institutions whose staff attend trainings and meetings. */
    INSTITUTION("institutions"),
    /** Organisations to which people are referred. */
    ORGANISATION("organisations");

    private final String path;

    EntryKind(String path) {
        this.path = path;
    }

    /** Returns the name of the list in addresses. */
    public String path() {
        return path;
    }

    /** Returns the key of a text about this kind. */
    String key(String text) {
        return "directory." + path + "." + text;
    }
}
