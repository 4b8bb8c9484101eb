package org.sklad.platform.web;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Refusal;

/**
 * Limits the bodies above the default size. They are received in parallel, each into a file. Then only a few are processed at a
 * time: one import, and as many others as fit into a quarter of the heap.
 */
public final class Uploads {
    /** A photo as Base64 in a form: its text, a second copy of the text during parsing, and its bytes. */
    private static final long EACH = 64L * 1024 * 1024;

    private static final int MOST = 16;

    /** Bodies on the disk at a time, 20 MB each at most. */
    private static final int IMPORTS_COMING = 8;

    static final int OTHERS_COMING = 16;

    private final Lane imports;
    private final Lane others;

    /**
     * One kind of body.
     *
     * @param coming a permit for each body that is being received or processed
     * @param working a permit for each body that is being processed
     * @param patienceSeconds how long a body waits for its turn
     */
    public record Lane(Semaphore coming, Semaphore working, long patienceSeconds, Supplier<Refusal> busy) {}

    /** The storage of waiting bodies. */
    public record Space(Path folder, Randomness randomness) {}

    private final Space space;

    public Uploads(long heapBytes, Path folder, Randomness randomness) {
        imports = new Lane(new Semaphore(IMPORTS_COMING), new Semaphore(1, true), 5, FilesBusy::withImport);
        others = new Lane(
                new Semaphore(OTHERS_COMING), new Semaphore(atOnce(heapBytes), true), 20, FilesBusy::withUploads);
        space = new Space(folder, randomness);
    }

    public Lane lane(boolean isImport) {
        return isImport ? imports : others;
    }

    public Space space() {
        return space;
    }

    /** Returns the number of bodies processed at a time: at least one, even with a small heap. */
    static int atOnce(long heapBytes) {
        return (int) Math.max(1, Math.min(MOST, heapBytes / 4 / EACH));
    }
}
