package org.sklad.programme.monitoring;

/** Questions and replies as pictures, for people who cannot read them: lines on a square of 24. */
public enum MonitoringPicture {
    /** A box with a tick. */
    RECEIVED("M4 9 L12 5 L20 9 L20 18 L12 22 L4 18 Z M4 9 L12 13 L20 9 M12 13 L12 22 M8 3 L10 5 L15 0.500"),
    /** A shirt. */
    QUALITY("M8 4 L3 7 L5 11 L7 10 L7 20 L17 20 L17 10 L19 11 L21 7 L16 4 C15 7 9 7 8 4 Z"),
    /** Two people who shake hands. */
    RESPECT("M6 4 A2 2 0 1 1 6 8 A2 2 0 1 1 6 4 M18 4 A2 2 0 1 1 18 8 A2 2 0 1 1 18 4 M6 10 L6 15 L4 21 M6 15 L8 21"
            + " M18 10 L18 15 L16 21 M18 15 L20 21 M6 11 L12 14 L18 11"),
    /** A face that smiles. */
    YES("M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 M8.500 9.500 L8.500 9.600 M15.500 9.500 L15.500 9.600"
            + " M7.500 14 C9.500 17.500 14.500 17.500 16.500 14"),
    /** A face that does not. */
    NO("M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 M8.500 9.500 L8.500 9.600 M15.500 9.500 L15.500 9.600"
            + " M7.500 17 C9.500 13.500 14.500 13.500 16.500 17"),
    /** A face without a mouth. */
    NO_ANSWER("M12 3 A9 9 0 1 1 12 21 A9 9 0 1 1 12 3 M8.500 9.500 L8.500 9.600 M15.500 9.500 L15.500 9.600"
            + " M10 15.500 L14 15.500");

    private final String path;

    MonitoringPicture(String path) {
        this.path = path;
    }

    static MonitoringPicture of(Question question) {
        return valueOf(question.name());
    }

    static MonitoringPicture of(Reply reply) {
        return valueOf(reply.name());
    }

    String path() {
        return path;
    }
}
