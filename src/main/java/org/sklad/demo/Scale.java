package org.sklad.demo;

/** The approximate size of the history. */
public record Scale(int people, int consignments, int handouts, int repairs) {
    public static final Scale WHOLE = new Scale(300, 60, 2_000, 40);

    /**
     * Returns a smaller scale. A minimum of each number remains, so that all pages show something.
     *
     * @param percent percentage of {@link #WHOLE}, 1 to 100
     */
    public static Scale of(int percent) {
        return new Scale(
                Math.max(20, WHOLE.people * percent / 100),
                Math.max(8, WHOLE.consignments * percent / 100),
                Math.max(40, WHOLE.handouts * percent / 100),
                Math.max(16, WHOLE.repairs * percent / 100));
    }
}
