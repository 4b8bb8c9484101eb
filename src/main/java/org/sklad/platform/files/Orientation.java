package org.sklad.platform.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The orientation of a camera (Exif 2.32, tag 0x0112). Phones store the pixels as the sensor lies and leave the rotation to the
 * viewer.
 *
 * @param tag 1 upright, 2 mirrored, 3 upside down, 4 upside down and mirrored, 5 to 8 turned on a side
 */
record Orientation(int tag) {
    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(PictureKind kind, byte[] file) {
        if (kind != PictureKind.JPEG) {
            return UPRIGHT;
        }
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return tag == null || tag < 1 || tag > 8 ? UPRIGHT : new Orientation(tag);
        } catch (ImageProcessingException | IOException | RuntimeException broken) {
            // The picture can be shown without its metadata.
            return UPRIGHT;
        }
    }

    /** Returns true if width and height are swapped. */
    boolean isTurned() {
        return tag >= 5;
    }

    /** Returns the transform from stored pixels of the given size to the upright picture with its corner at 0, 0. */
    AffineTransform transform(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
