package org.sklad.platform.web;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.Refusal;

/**
 * Limits for bodies above the usual size. They come in side by side, each into a file; then few of them at a time are worked on:
 * one import, and so many others that their memory fits into a quarter of the heap.
 */
public final class Uploads {
    /** A photo as Base64 in a form: its text, the text once more while it is read, and its bytes. */
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
     * @param coming a permit for each body that is being received or worked on
     * @param working a permit for each that is being worked on
     * @param patienceSeconds how long a body waits for its turn
     */
    public record Lane(Semaphore coming, Semaphore working, long patienceSeconds, Supplier<Refusal> busy) {}

    /** Where bodies are kept while they wait. */
    public record Space(Path folder, Randomness randomness) {}

    private final Space space;

    public Uploads(long heapBytes, Path folder, Randomness randomness) {
        imports = new Lane(new Semaphore(IMPORTS_COMING), new Semaphore(1, true), 5, UploadBusy::withImport);
        others = new Lane(
                new Semaphore(OTHERS_COMING), new Semaphore(atOnce(heapBytes), true), 20, UploadBusy::withUploads);
        space = new Space(folder, randomness);
    }

    public Lane lane(boolean isImport) {
        return isImport ? imports : others;
    }

    public Space space() {
        return space;
    }

    /** At least one, however small the heap is. */
    static int atOnce(long heapBytes) {
        return (int) Math.max(1, Math.min(MOST, heapBytes / 4 / EACH));
    }
}
