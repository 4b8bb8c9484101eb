package org.sklad.platform.files;

/** A stored photo: an upright JPEG that the program drew itself, without metadata. */
public final class Photo {
    public static final String MEDIA_TYPE = "image/jpeg";

    private final byte[] jpeg;
    private final int width;
    private final int height;

    Photo(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
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
