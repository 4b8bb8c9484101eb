package org.sklad.platform.i18n;

/** The logo of the organisation: a JPEG that the program drew itself, small enough to be kept in memory. */
public final class Logo {
    /** The addresses of logos. Everybody may read them, because the sign-in page shows one. */
    public static final String PATH = "/logo";

    private final String sha256;
    private final byte[] jpeg;
    private final int width;
    private final int height;

    /**
     * Creates a logo.
     *
     * @param sha256 hash of the file, 64 hexadecimal digits
     * @param width in pixels, like the height
     */
    public Logo(String sha256, byte[] jpeg, int width, int height) {
        this.sha256 = sha256;
        this.jpeg = jpeg.clone();
        this.width = width;
        this.height = height;
    }

    /** Returns the address of a logo with this hash, so that another logo has another address. */
    public static String path(String sha256) {
        return PATH + "/" + sha256 + ".jpg";
    }

    /** Returns the address of this logo. */
    public String path() {
        return path(sha256);
    }

    /** Returns the hash of the file, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Returns a copy of the file's bytes. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }
}
