package org.sklad.platform.files;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because an upload is no photo that the program accepts. The message says what it accepts. */
public final class PhotoRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final String UNREADABLE = "platform.photo.unreadable";

    private PhotoRefused(Message message) {
        super(Kind.RULE, "photo-refused", message);
    }

    static PhotoRefused unreadable() {
        return new PhotoRefused(Message.of(UNREADABLE));
    }

    /** Returns true if the picture is unreadable; false if it is too large. */
    public boolean isUnreadable() {
        return message().key().equals(UNREADABLE);
    }

    static PhotoRefused tooManyPixels(long pixels, long most) {
        return new PhotoRefused(Message.of("platform.photo.too-large", pixels / 1_000_000, most / 1_000_000));
    }

    static PhotoRefused tooLong(long edge, long longest) {
        return new PhotoRefused(Message.of("platform.photo.too-long", edge, longest));
    }
}
