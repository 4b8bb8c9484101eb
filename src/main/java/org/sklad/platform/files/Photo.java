package org.sklad.platform.files;

/** A photo as it is kept: a JPEG that we drew ourselves, upright, with nothing in it but the picture. */
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

    /** The bytes of the file, a copy. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }
}
