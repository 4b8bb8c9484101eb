package org.sklad.demo;

/** How much of everything the history holds, about. */
public record Scale(int people, int consignments, int handouts, int repairs) {
    public static final Scale WHOLE = new Scale(300, 60, 2_000, 40);

    /**
     * A smaller one; a centre needs a few of everything to show anything.
     *
     * @param percent of {@link #WHOLE}, 1 to 100
     */
    public static Scale of(int percent) {
        return new Scale(
                Math.max(20, WHOLE.people * percent / 100),
                Math.max(8, WHOLE.consignments * percent / 100),
                Math.max(40, WHOLE.handouts * percent / 100),
                Math.max(16, WHOLE.repairs * percent / 100));
    }
}
