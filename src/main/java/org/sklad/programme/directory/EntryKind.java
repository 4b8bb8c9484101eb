package org.sklad.programme.directory;

/** The managed lists. */
public enum EntryKind {
    /** Subjects of consultations, sessions and trainings. */
    TOPIC("topics", "directory.topics."),
    /** Institutions whose staff attend trainings and meetings. */
    INSTITUTION("institutions", "directory.institutions."),
    /** Organisations to which people are referred. */
    ORGANISATION("organisations", "directory.organisations.");

    private final String path;
    private final String texts;

    EntryKind(String path, String texts) {
        this.path = path;
        this.texts = texts;
    }

    /** Returns the name of the list in addresses. */
    public String path() {
        return path;
    }

    /** Returns the key of a text about this kind. */
    String key(String text) {
        return texts + text;
    }
}
